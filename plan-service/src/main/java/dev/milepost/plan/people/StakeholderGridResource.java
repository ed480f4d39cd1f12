package dev.milepost.plan.people;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import dev.milepost.kit.reference.Reference;
import dev.milepost.kit.web.Answers;
import io.quarkus.security.PermissionsAllowed;

@Path("/plans/{planId}/stakeholder-grid")
@Tag(name = "people")
class StakeholderGridResource {

    private final PeopleService people;

    StakeholderGridResource(PeopleService people) {
        this.people = people;
    }

    @GET
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getStakeholderGrid", summary = "Read the grid of influence and interest", description = "Who stands where, how to work with each quarter, and how far those affected are involved.")
    public RestResponse<StakeholderGrid> get(@Parameter(description = Reference.DESCRIPTION) String planId) {
        return Answers.composed(people.grid(Reference.of("planId", planId)));
    }
}
