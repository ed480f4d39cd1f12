/**
 * Cash-flow mathematics: present values, internal rates of return, payback and what is derived from them.
 *
 * <p>
 * Pure Java without framework, database or clock. Amounts are exact decimals and stay unrounded; who shows them rounds
 * them.
 */
@NullMarked
package dev.milepost.roi.cashflow;

import org.jspecify.annotations.NullMarked;
