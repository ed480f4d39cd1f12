@NullMarked
package dev.milepost.roi.statistics;

import org.jspecify.annotations.NullMarked;
