/**
 * How callers name an object: by its id, or by the key they gave it themselves.
 */
@NullMarked
package dev.milepost.roi.reference;

import org.jspecify.annotations.NullMarked;
