@NullMarked
package dev.milepost.roi.simulationrun;

import org.jspecify.annotations.NullMarked;
