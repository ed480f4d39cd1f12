/** How a plan does against a baseline: its earned value, with what was spent as the roi service says. */
@NullMarked
package dev.milepost.plan.performance;

import org.jspecify.annotations.NullMarked;
