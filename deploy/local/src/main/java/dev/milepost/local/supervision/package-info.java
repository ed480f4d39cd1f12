/** Starts processes, watches them, starts them again; knows nothing of what they are. */
@NullMarked
package dev.milepost.local.supervision;

import org.jspecify.annotations.NullMarked;
