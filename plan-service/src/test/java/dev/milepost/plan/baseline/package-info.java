@NullMarked
package dev.milepost.plan.baseline;

import org.jspecify.annotations.NullMarked;
