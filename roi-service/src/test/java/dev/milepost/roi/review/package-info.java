@NullMarked
package dev.milepost.roi.review;

import org.jspecify.annotations.NullMarked;
