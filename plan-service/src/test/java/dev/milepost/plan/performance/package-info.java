@NullMarked
package dev.milepost.plan.performance;

import org.jspecify.annotations.NullMarked;
