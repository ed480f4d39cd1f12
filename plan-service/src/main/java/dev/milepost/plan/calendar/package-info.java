/** Calendar dates and working time as requests and answers write them. */
@NullMarked
package dev.milepost.plan.calendar;

import org.jspecify.annotations.NullMarked;
