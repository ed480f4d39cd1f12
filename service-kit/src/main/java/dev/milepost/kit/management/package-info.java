/** For operations: health, metrics and what is running. */
@NullMarked
package dev.milepost.kit.management;

import org.jspecify.annotations.NullMarked;
