/** When traces are made, and when not. */
@NullMarked
package dev.milepost.kit.trace;

import org.jspecify.annotations.NullMarked;
