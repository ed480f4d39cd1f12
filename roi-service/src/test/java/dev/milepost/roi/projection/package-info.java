@NullMarked
package dev.milepost.roi.projection;

import org.jspecify.annotations.NullMarked;
