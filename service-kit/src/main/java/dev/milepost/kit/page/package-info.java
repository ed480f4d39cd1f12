/** Lists in pages: bounded, in a stable order, continued by a cursor. */
@NullMarked
package dev.milepost.kit.page;

import org.jspecify.annotations.NullMarked;
