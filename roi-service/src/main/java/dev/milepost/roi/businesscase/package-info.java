/**
 * Business cases: what a plan costs and brings, period by period, and what that is worth.
 */
@NullMarked
package dev.milepost.roi.businesscase;

import org.jspecify.annotations.NullMarked;
