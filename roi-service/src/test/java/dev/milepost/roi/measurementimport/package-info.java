@NullMarked
package dev.milepost.roi.measurementimport;

import org.jspecify.annotations.NullMarked;
