/** How callers name an object: by our id, or by their own. */
@NullMarked
package dev.milepost.kit.reference;

import org.jspecify.annotations.NullMarked;
