/** The local platform: PostgreSQL, Keycloak, the services and the console as processes of one machine. */
@NullMarked
package dev.milepost.local;

import org.jspecify.annotations.NullMarked;
