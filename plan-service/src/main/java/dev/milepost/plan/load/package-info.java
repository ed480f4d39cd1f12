/**
 * How much falls on the same days: changes that touch one team at once, and hours of work that one person is given in a week.
 * Pure, without
 * database or clock.
 */
@NullMarked
package dev.milepost.plan.load;

import org.jspecify.annotations.NullMarked;
