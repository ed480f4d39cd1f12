@NullMarked
package dev.milepost.roi.simulation;

import org.jspecify.annotations.NullMarked;
