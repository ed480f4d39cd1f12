/** Dated exchange rates that the organization supplies itself, and what an amount of one day is in another currency. */
@NullMarked
package dev.milepost.roi.currency;

import org.jspecify.annotations.NullMarked;
