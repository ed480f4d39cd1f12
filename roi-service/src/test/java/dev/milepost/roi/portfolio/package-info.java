@NullMarked
package dev.milepost.roi.portfolio;

import org.jspecify.annotations.NullMarked;
