@NullMarked
package dev.milepost.roi.kpi;

import org.jspecify.annotations.NullMarked;
