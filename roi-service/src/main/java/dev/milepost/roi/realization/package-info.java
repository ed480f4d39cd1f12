/**
 * What benefits have really come: the change of a KPI times what a unit of it is worth, counted where the change is more than
 * chance, and divided among those whose doing it is so that nothing counts twice.
 */
@NullMarked
package dev.milepost.roi.realization;

import org.jspecify.annotations.NullMarked;
