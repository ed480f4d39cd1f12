/**
 * Draws what is uncertain many times over, and tells how a figure that depends on it spreads. Pure Java without framework,
 * database or clock; a seed gives the same figures on any number of threads.
 */
@NullMarked
package dev.milepost.roi.simulation;

import org.jspecify.annotations.NullMarked;
