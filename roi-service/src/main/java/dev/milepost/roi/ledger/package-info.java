/**
 * The books: what was really spent, entered once and never overwritten. A mistake is undone by a counter-entry, a closed month
 * takes nothing any more, and plans are told what they have cost.
 */
@NullMarked
package dev.milepost.roi.ledger;

import org.jspecify.annotations.NullMarked;
