/** Pieces of the business as they run today: how much, how long, how often wrong, at what cost. */
@NullMarked
package dev.milepost.plan.process;

import org.jspecify.annotations.NullMarked;
