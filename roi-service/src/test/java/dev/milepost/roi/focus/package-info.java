@NullMarked
package dev.milepost.roi.focus;

import org.jspecify.annotations.NullMarked;
