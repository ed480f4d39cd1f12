/** What a business case planned beside what really happened, line by line and period by period, and where that leads. */
@NullMarked
package dev.milepost.roi.planactual;

import org.jspecify.annotations.NullMarked;
