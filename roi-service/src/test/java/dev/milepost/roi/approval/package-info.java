@NullMarked
package dev.milepost.roi.approval;

import org.jspecify.annotations.NullMarked;
