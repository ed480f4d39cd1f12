@NullMarked
package dev.milepost.roi.alert;

import org.jspecify.annotations.NullMarked;
