@NullMarked
package dev.milepost.roi.cashflow;

import org.jspecify.annotations.NullMarked;
