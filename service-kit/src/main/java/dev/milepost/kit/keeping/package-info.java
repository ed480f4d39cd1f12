/**
 * What all objects that people keep have in common: an id, a version, the keeper's own id, a history, and a bin from which they
 * come back.
 */
@NullMarked
package dev.milepost.kit.keeping;

import org.jspecify.annotations.NullMarked;
