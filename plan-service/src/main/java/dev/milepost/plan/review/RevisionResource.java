package dev.milepost.plan.review;

import java.net.URI;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import dev.milepost.kit.change.Change;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.reference.Reference;
import dev.milepost.kit.web.Answers;
import io.quarkus.security.PermissionsAllowed;

@Path("/plans/{planId}/revisions")
@Tag(name = "reviews")
class RevisionResource {

    private final RevisionService revisions;

    RevisionResource(RevisionService revisions) {
        this.revisions = revisions;
    }

    @GET
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "listRevisions", summary = "List the revisions of a plan", description = "In the order of their numbers.")
    public RestResponse<Page<RevisionView>> list(@Parameter(description = Reference.DESCRIPTION) String planId,
            @BeanParam RevisionFilter filter, @BeanParam PageRequest page) {
        return Answers.composed(revisions.list(Reference.of("planId", planId), filter, page));
    }

    @POST
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "createRevision", summary = "Revise the plan", description = "Marks the plan as it is now with the next number, the reason, what changed, and the review that led to it, and takes a baseline of its dates and budget to compare with. A revision stays as it is.")
    public RestResponse<RevisionView> create(@Parameter(description = Reference.DESCRIPTION) String planId,
            @NotNull @Valid NewRevision revision) {
        RevisionView made = revisions.create(Reference.of("planId", planId), revision);
        return Answers.created(URI.create("/plans/" + planId + "/revisions/" + made.id()), made);
    }

    @POST
    @Path("batch")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "batchRevisions", summary = "Make many revisions of the plan at once", description = "Up to 500, all of them or none, with the next numbers in the order of the request: such as those that were kept elsewhere until now. Each takes a baseline of the plan as it is now. What is wrong is named by its place, such as /create/3/reviewId. A revision is neither changed nor deleted.")
    public RestResponse<RevisionBatchView> batch(@Parameter(description = Reference.DESCRIPTION) String planId,
            @NotNull @Valid NewRevisions batch) {
        return RestResponse.ok(new RevisionBatchView(revisions.createAll(Reference.of("planId", planId), batch.create())));
    }

    @GET
    @Path("{revisionId}")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getRevision", summary = "Read a revision", description = "One revision of the plan.")
    public RestResponse<RevisionView> get(@Parameter(description = Reference.DESCRIPTION) String planId, UUID revisionId) {
        return Answers.composed(revisions.get(Reference.of("planId", planId), revisionId));
    }
}
