/**
 * What somebody should look at: opened once, told outside of quiet hours, closed when it is over or by somebody who says why.
 * What calls for an alert is for the feature that knows it to decide.
 */
@NullMarked
package dev.milepost.roi.alert;

import org.jspecify.annotations.NullMarked;
