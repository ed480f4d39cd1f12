/**
 * From the lines and drivers of a business case to money per period, under any scenario, and how much each of them decides.
 * Pure
 * calculation.
 */
@NullMarked
package dev.milepost.roi.projection;

import org.jspecify.annotations.NullMarked;
