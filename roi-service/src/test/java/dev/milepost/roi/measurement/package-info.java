@NullMarked
package dev.milepost.roi.measurement;

import org.jspecify.annotations.NullMarked;
