/**
 * The calculator: figures of a series of flows without anything saved, and the form in which all figures are answered.
 */
@NullMarked
package dev.milepost.roi.calculation;

import org.jspecify.annotations.NullMarked;
