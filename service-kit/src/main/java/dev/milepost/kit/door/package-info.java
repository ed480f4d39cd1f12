/**
 * Narrow doors: a secret of 256 random bits lets in whoever has it, without a token, as the organization it belongs to and to
 * the one thing it was made for.
 */
@NullMarked
package dev.milepost.kit.door;

import org.jspecify.annotations.NullMarked;
