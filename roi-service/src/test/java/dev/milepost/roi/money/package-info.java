@NullMarked
package dev.milepost.roi.money;

import org.jspecify.annotations.NullMarked;
