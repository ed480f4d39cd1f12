/** A feature of the kit's tests: what a list can be asked, and everything that can go wrong. */
@NullMarked
package dev.milepost.kit.memo;

import org.jspecify.annotations.NullMarked;
