@NullMarked
package dev.milepost.roi.table;

import org.jspecify.annotations.NullMarked;
