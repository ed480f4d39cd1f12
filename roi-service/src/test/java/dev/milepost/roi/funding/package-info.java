@NullMarked
package dev.milepost.roi.funding;

import org.jspecify.annotations.NullMarked;
