/** What {@code ./milepost} can be asked to do once everything is built. */
@NullMarked
package dev.milepost.local.command;

import org.jspecify.annotations.NullMarked;
