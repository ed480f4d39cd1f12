package dev.milepost.plan.overview;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import dev.milepost.kit.page.Page;
import dev.milepost.kit.reference.Reference;
import dev.milepost.kit.web.Answers;
import dev.milepost.plan.practice.PracticeCheck;
import io.quarkus.security.PermissionsAllowed;

@Path("/plans/{planId}")
@Tag(name = "overview", description = "The plan on one page for its owner")
class OverviewResource {

    private final OverviewService overviews;

    OverviewResource(OverviewService overviews) {
        this.overviews = overviews;
    }

    @GET
    @Path("overview")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getOverview", summary = "Read the plan on one page", description = "Progress, next milestone, readiness, finance, KPIs, practices and risks. Where another service can't be asked, its part says so and tells what was known last; the rest is there.")
    public RestResponse<OverviewView> overview(@Parameter(description = Reference.DESCRIPTION) String planId) {
        return Answers.composed(overviews.overview(Reference.of("planId", planId)));
    }

    @GET
    @Path("practices")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "listPractices", summary = "Check the five practices", description = "Each answers PASS, ATTENTION or FAIL with the fact that decided and the next thing to do.")
    public RestResponse<Page<PracticeCheck>> practices(@Parameter(description = Reference.DESCRIPTION) String planId) {
        return Answers.composed(Page.whole(overviews.practices(Reference.of("planId", planId))));
    }
}
