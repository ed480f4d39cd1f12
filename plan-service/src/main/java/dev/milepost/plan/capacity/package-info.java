/** How much change and work people take: limits per team and person, and where a plan goes beyond them. */
@NullMarked
package dev.milepost.plan.capacity;

import org.jspecify.annotations.NullMarked;
