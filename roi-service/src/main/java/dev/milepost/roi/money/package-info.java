/**
 * Amounts as they are shown: rounded only here, half-even, to the digits of their currency.
 */
@NullMarked
package dev.milepost.roi.money;

import org.jspecify.annotations.NullMarked;
