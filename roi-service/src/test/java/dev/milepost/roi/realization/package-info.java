@NullMarked
package dev.milepost.roi.realization;

import org.jspecify.annotations.NullMarked;
