/** Options for a plan compared by weighted criteria, what they cost over the years, and the choice with its reason. */
@NullMarked
package dev.milepost.plan.evaluation;

import org.jspecify.annotations.NullMarked;
