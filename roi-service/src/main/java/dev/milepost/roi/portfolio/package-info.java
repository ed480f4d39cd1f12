/** All plans and cases of an organization together, in one currency. */
@NullMarked
package dev.milepost.roi.portfolio;

import org.jspecify.annotations.NullMarked;
