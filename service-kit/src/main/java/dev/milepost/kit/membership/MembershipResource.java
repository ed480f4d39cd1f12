package dev.milepost.kit.membership;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.milepost.kit.organization.Memberships;
import dev.milepost.kit.page.Page;
import io.quarkus.security.Authenticated;

/**
 * Tells callers what their own token opens, so that no client has to know how the issuer writes it. The one thing that whoever
 * is signed in may ask: it is about the token alone, and is needed before an organization can be chosen.
 */
@Path("/memberships")
@Tag(name = "memberships", description = "Which organizations the token opens")
class MembershipResource {

    private final Memberships memberships;

    MembershipResource(Memberships memberships) {
        this.memberships = memberships;
    }

    @GET
    @Authenticated
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listMemberships", summary = "List the organizations that the token opens", description = "With the roles and permissions of the caller in each; empty for who belongs to none. It is read from the token alone.")
    public Page<MembershipView> list() {
        return Page.whole(memberships.ofCaller().stream().map(MembershipView::of).toList());
    }
}
