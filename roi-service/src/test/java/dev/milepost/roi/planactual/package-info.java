@NullMarked
package dev.milepost.roi.planactual;

import org.jspecify.annotations.NullMarked;
