/** Asking other services on behalf of the caller. */
@NullMarked
package dev.milepost.kit.client;

import org.jspecify.annotations.NullMarked;
