package dev.milepost.kit.organization;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The key of every entity: the organization first, then the id. Used as {@code @IdClass} with {@code @Id @TenantId} on the
 * organization,
 * which puts the organization into every update and delete.
 *
 * @param organizationId null only before Hibernate has set it
 */
public record OwnedId(@Nullable String organizationId, UUID id) {
}
