/** A feature as the services have them, to test what the kit gives to each. */
@NullMarked
package dev.milepost.kit.note;

import org.jspecify.annotations.NullMarked;
