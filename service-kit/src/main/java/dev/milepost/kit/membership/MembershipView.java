package dev.milepost.kit.membership;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.milepost.kit.organization.Memberships;
import dev.milepost.kit.organization.Role;

/** One organization that the token opens. */
@Schema(name = "Membership")
record MembershipView(
        @Schema(required = true, description = "The alias of the organization, to be sent as Milepost-Organization", examples = "bakery") String organization,
        @Schema(required = true, description = "The one that allows most first; a service account has none") List<Role> roles,
        @Schema(required = true, description = "What is allowed in the organization, such as plan:read") List<String> permissions) {

    static MembershipView of(Memberships.Access access) {
        return new MembershipView(access.organization(), access.roles(), access.permissions());
    }
}
