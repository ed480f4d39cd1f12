/**
 * The finish of a plan whose durations are not certain, in pure Java: durations and risks are drawn many times, each time the
 * network is scheduled, and what came out is counted. Equal seeds give equal figures, whatever the number of threads.
 */
@NullMarked
package dev.milepost.plan.simulation;

import org.jspecify.annotations.NullMarked;
