/**
 * What clouds and AI services cost, read from files in the format of the FinOps Open Cost and Usage Specification (FOCUS 1.x),
 * by
 * rules that say which line of which case each charge belongs to.
 */
@NullMarked
package dev.milepost.roi.focus;

import org.jspecify.annotations.NullMarked;
