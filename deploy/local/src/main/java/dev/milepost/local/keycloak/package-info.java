/** The real Keycloak server, unpacked from a Maven artifact, with the realm of the local platform. */
@NullMarked
package dev.milepost.local.keycloak;

import org.jspecify.annotations.NullMarked;
