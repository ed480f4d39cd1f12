/** The database of a service and the three roles that use it. */
@NullMarked
package dev.milepost.kit.database;

import org.jspecify.annotations.NullMarked;
