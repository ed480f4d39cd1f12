@NullMarked
package dev.milepost.roi.exchange;

import org.jspecify.annotations.NullMarked;
