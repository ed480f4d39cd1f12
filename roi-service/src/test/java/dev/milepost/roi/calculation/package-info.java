@NullMarked
package dev.milepost.roi.calculation;

import org.jspecify.annotations.NullMarked;
