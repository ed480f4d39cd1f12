/** The one program of a service: it serves, or brings the database up to date and ends. */
@NullMarked
package dev.milepost.kit.migration;

import org.jspecify.annotations.NullMarked;
