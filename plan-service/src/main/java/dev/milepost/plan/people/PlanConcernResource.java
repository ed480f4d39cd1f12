package dev.milepost.plan.people;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.reference.Reference;
import dev.milepost.kit.web.Answers;
import io.quarkus.security.PermissionsAllowed;

@Path("/plans/{planId}/concerns")
@Tag(name = "people")
class PlanConcernResource {

    private final ConcernService concerns;

    PlanConcernResource(ConcernService concerns) {
        this.concerns = concerns;
    }

    @GET
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "listConcerns", summary = "List the concerns of a plan", description = "Of all its stakeholders, in the order they were made, or as sorted.")
    public RestResponse<Page<ConcernView>> list(@Parameter(description = Reference.DESCRIPTION) String planId,
            @BeanParam PlanConcernFilter filter,
            @QueryParam("sort") @Parameter(description = "By raisedOn, createdAt or updatedAt, with a minus in front for descending") @Nullable String sort,
            @BeanParam PageRequest page) {
        return Answers.composed(concerns.list(Reference.of("planId", planId), filter, sort, page));
    }
}
