/** What every Milepost service needs and none owns: technical, without a business word. */
@NullMarked
package dev.milepost.kit;

import org.jspecify.annotations.NullMarked;
