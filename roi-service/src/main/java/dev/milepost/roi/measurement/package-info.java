/**
 * What was measured when, by whom it was reported, and what it said before it was corrected; and the one value that many
 * measurements make.
 */
@NullMarked
package dev.milepost.roi.measurement;

import org.jspecify.annotations.NullMarked;
