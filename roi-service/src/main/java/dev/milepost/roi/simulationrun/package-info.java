/** Simulations that take too long for an answer: they run behind the request, tell how far they are, and can be cancelled. */
@NullMarked
package dev.milepost.roi.simulationrun;

import org.jspecify.annotations.NullMarked;
