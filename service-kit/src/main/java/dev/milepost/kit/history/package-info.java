/** Who changed what, when, and from what to what. */
@NullMarked
package dev.milepost.kit.history;

import org.jspecify.annotations.NullMarked;
