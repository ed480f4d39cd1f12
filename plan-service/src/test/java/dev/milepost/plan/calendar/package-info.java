@NullMarked
package dev.milepost.plan.calendar;

import org.jspecify.annotations.NullMarked;
