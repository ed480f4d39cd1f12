/** The real PostgreSQL server, unpacked from a Maven artifact. */
@NullMarked
package dev.milepost.local.postgres;

import org.jspecify.annotations.NullMarked;
