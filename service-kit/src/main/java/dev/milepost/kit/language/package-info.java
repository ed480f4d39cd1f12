/** In which language a caller wants texts that exist in several. */
@NullMarked
package dev.milepost.kit.language;

import org.jspecify.annotations.NullMarked;
