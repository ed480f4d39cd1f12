/** What clients of the version before may rely on in this one. */
@NullMarked
package dev.milepost.contracts;

import org.jspecify.annotations.NullMarked;
