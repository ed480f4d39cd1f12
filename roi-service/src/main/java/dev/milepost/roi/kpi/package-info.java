/**
 * Key performance indicators: what is measured, where it should go by when, and whether it is on its way there.
 */
@NullMarked
package dev.milepost.roi.kpi;

import org.jspecify.annotations.NullMarked;
