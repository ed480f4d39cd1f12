/** A business case as files: a workbook whose formulas are alive, and a page to print. */
@NullMarked
package dev.milepost.roi.casedocument;

import org.jspecify.annotations.NullMarked;
