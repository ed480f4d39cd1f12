@NullMarked
package dev.milepost.roi;

import org.jspecify.annotations.NullMarked;
