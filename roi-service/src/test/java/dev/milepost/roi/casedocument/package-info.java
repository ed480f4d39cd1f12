@NullMarked
package dev.milepost.roi.casedocument;

import org.jspecify.annotations.NullMarked;
