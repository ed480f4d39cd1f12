@NullMarked
package dev.milepost.roi.uncertainty;

import org.jspecify.annotations.NullMarked;
