/** Messages: whom they tell which benefit, by which channel, when, and whether they were sent. */
@NullMarked
package dev.milepost.plan.message;

import org.jspecify.annotations.NullMarked;
