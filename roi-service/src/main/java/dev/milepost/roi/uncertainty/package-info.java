/** How figures spread when what they depend on is uncertain. */
@NullMarked
package dev.milepost.roi.uncertainty;

import org.jspecify.annotations.NullMarked;
