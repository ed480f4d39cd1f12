@NullMarked
package dev.milepost.roi.currency;

import org.jspecify.annotations.NullMarked;
