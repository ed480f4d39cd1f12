/** Arithmetic with amounts: exact, in the smallest unit of the currency, parts that add up. */
@NullMarked
package dev.milepost.plan.money;

import org.jspecify.annotations.NullMarked;
