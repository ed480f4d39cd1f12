/** The dates of a plan over HTTP: its schedule, what moved since the last time, and the calculator that saves nothing. */
@NullMarked
package dev.milepost.plan.timeline;

import org.jspecify.annotations.NullMarked;
