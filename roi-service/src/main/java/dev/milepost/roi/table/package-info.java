/** Answers as tables: what a resource computes comes as JSON, or as CSV for a spreadsheet. */
@NullMarked
package dev.milepost.roi.table;

import org.jspecify.annotations.NullMarked;
