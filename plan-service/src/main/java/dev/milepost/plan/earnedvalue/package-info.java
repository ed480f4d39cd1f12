/**
 * Earned value: what should be done by a day, what is, what it cost, and what follows from that. Pure calculation, after PMI's
 * standard for earned value management and, for time, Lipke's earned schedule.
 */
@NullMarked
package dev.milepost.plan.earnedvalue;

import org.jspecify.annotations.NullMarked;
