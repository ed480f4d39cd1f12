/** Everything that roi-service keeps as files: tables row by row, however long they are. */
@NullMarked
package dev.milepost.roi.exchange;

import org.jspecify.annotations.NullMarked;
