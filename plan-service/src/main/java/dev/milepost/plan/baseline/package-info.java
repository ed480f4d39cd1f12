/** Immutable copies of a plan's dates, budget and scope, and what has changed between two of them or since one. */
@NullMarked
package dev.milepost.plan.baseline;

import org.jspecify.annotations.NullMarked;
