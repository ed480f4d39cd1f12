/** Calendars: working time as requests and answers write it, calendars that an organization names, public holidays. */
@NullMarked
package dev.milepost.plan.calendar;

import org.jspecify.annotations.NullMarked;
