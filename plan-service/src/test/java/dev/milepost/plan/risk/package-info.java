@NullMarked
package dev.milepost.plan.risk;

import org.jspecify.annotations.NullMarked;
