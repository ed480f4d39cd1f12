package dev.milepost.assessment.duty;

import java.net.URI;
import java.time.LocalDate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.document.DocumentLanguage;
import dev.milepost.assessment.request.BinFilter;
import dev.milepost.kit.change.Change;
import dev.milepost.kit.change.MergePatch;
import dev.milepost.kit.change.Precondition;
import dev.milepost.kit.history.HistoryEntry;
import dev.milepost.kit.language.LanguageRequest;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.reference.Reference;
import dev.milepost.kit.web.Answers;
import io.quarkus.security.PermissionsAllowed;

@Path("/ai-systems/{systemId}/screenings")
@Tag(name = "duties")
class ScreeningResource {
    private final ScreeningService screenings;

    ScreeningResource(ScreeningService screenings) {
        this.screenings = screenings;
    }

    @GET
    @PermissionsAllowed("assessment:read")
    @Operation(operationId = "listScreenings", summary = "List screenings of an AI system", description = "In the order they were made.")
    public RestResponse<Page<ScreeningView>> list(@Parameter(description = Reference.DESCRIPTION) String systemId,
            @BeanParam BinFilter filter,
            @BeanParam PageRequest page) {
        return Answers.composed(screenings.list(Reference.of("systemId", systemId), filter, page));
    }

    @POST
    @PermissionsAllowed("assessment:write")
    @Change(dryRun = true)
    @Operation(operationId = "createScreening", summary = "Add a screening of an AI system", description = "GET /screening/criteria lists what can be answered. What the register knows (role, personal data) need not be.")
    public RestResponse<ScreeningView> create(@Parameter(description = Reference.DESCRIPTION) String systemId,
            @NotNull @Valid NewScreening screening) {
        ScreeningView made = screenings.create(Reference.of("systemId", systemId), screening);
        return Answers.created(URI.create("/ai-systems/" + made.systemId() + "/screenings/" + made.id()), made, made.version());
    }

    @GET
    @Path("{screeningId}")
    @PermissionsAllowed("assessment:read")
    @Operation(operationId = "getScreening", summary = "Read a screening of an AI system", description = "As it is now.")
    public RestResponse<ScreeningView> get(@Parameter(description = Reference.DESCRIPTION) String systemId,
            @Parameter(description = Reference.DESCRIPTION) String screeningId) {
        ScreeningView found = screenings.get(Reference.of("systemId", systemId), Reference.of("screeningId", screeningId));
        return Answers.ok(found, found.version());
    }

    @PATCH
    @Path("{screeningId}")
    @PermissionsAllowed("assessment:write")
    @Change(dryRun = true)
    @Consumes("application/merge-patch+json")
    @Operation(operationId = "changeScreening", summary = "Change a screening of an AI system", description = "Only the fields sent are changed.")
    public RestResponse<ScreeningView> change(@Parameter(description = Reference.DESCRIPTION) String systemId,
            @Parameter(description = Reference.DESCRIPTION) String screeningId, @BeanParam Precondition precondition,
            @NotNull MergePatch patch) {
        ScreeningView changed = screenings.change(Reference.of("systemId", systemId), Reference.of("screeningId", screeningId),
                precondition, patch);
        return Answers.ok(changed, changed.version());
    }

    @DELETE
    @Path("{screeningId}")
    @PermissionsAllowed("assessment:write")
    @Change(dryRun = true)
    @Operation(operationId = "deleteScreening", summary = "Put a screening of an AI system into the bin", description = "It can be restored.")
    public RestResponse<Void> delete(@Parameter(description = Reference.DESCRIPTION) String systemId,
            @Parameter(description = Reference.DESCRIPTION) String screeningId, @BeanParam Precondition precondition) {
        screenings.delete(Reference.of("systemId", systemId), Reference.of("screeningId", screeningId), precondition);
        return Answers.done();
    }

    @POST
    @Path("{screeningId}/restore")
    @PermissionsAllowed("assessment:write")
    @Change
    @Operation(operationId = "restoreScreening", summary = "Take a screening of an AI system out of the bin", description = "As it was.")
    public RestResponse<ScreeningView> restore(@Parameter(description = Reference.DESCRIPTION) String systemId,
            @Parameter(description = Reference.DESCRIPTION) String screeningId) {
        ScreeningView restored = screenings.restore(Reference.of("systemId", systemId),
                Reference.of("screeningId", screeningId));
        return Answers.ok(restored, restored.version());
    }

    @GET
    @Path("{screeningId}/history")
    @PermissionsAllowed("assessment:read")
    @Operation(operationId = "getScreeningHistory", summary = "Read what changed on a screening of an AI system", description = "Who changed which fields from what to what, the latest first.")
    public RestResponse<Page<HistoryEntry>> history(@Parameter(description = Reference.DESCRIPTION) String systemId,
            @Parameter(description = Reference.DESCRIPTION) String screeningId, @BeanParam PageRequest page) {
        return Answers.composed(
                screenings.history(Reference.of("systemId", systemId), Reference.of("screeningId", screeningId), page));
    }

    @GET
    @Path("{screeningId}/result")
    @PermissionsAllowed("assessment:read")
    @Operation(operationId = "getScreeningResult", summary = "Read which duties follow from a screening", description = "As of any day: what is in force then, and what comes later. Flags, never points; no legal advice.")
    public RestResponse<ScreeningResult> result(@Parameter(description = Reference.DESCRIPTION) String systemId,
            @Parameter(description = Reference.DESCRIPTION) String screeningId,
            @QueryParam("on") @Parameter(description = "As of which day; today if left out") @Nullable LocalDate on,
            @BeanParam LanguageRequest wanted) {
        DocumentLanguage language = DocumentLanguage.of(wanted);
        return Answers.composed(screenings.result(Reference.of("systemId", systemId), Reference.of("screeningId", screeningId),
                on, language), language.code());
    }
}
