/** Test support that the services share: the real database, signed tokens, and the rules every service must keep. */
@NullMarked
package dev.milepost.kit.testing;

import org.jspecify.annotations.NullMarked;
