/**
 * Looking back and ahead: dated reviews, the numbered revisions that follow from them, lessons for the next plan, and notes of
 * trends.
 */
@NullMarked
package dev.milepost.plan.review;

import org.jspecify.annotations.NullMarked;
