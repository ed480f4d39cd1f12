/**
 * Files of measurements of any size, read while they arrive: how far they are, what became of them, and which lines weren't
 * taken.
 */
@NullMarked
package dev.milepost.roi.measurementimport;

import org.jspecify.annotations.NullMarked;
