package dev.milepost.assessment.instrument;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import dev.milepost.kit.page.Page;
import dev.milepost.kit.problem.KitProblem;
import dev.milepost.kit.problem.ProblemException;
import dev.milepost.kit.web.Answers;
import io.quarkus.security.PermissionsAllowed;

@Path("/instruments")
@Tag(name = "instruments", description = "Questionnaires, in versions that never change once published")
class InstrumentResource {
    private final Instruments instruments;

    InstrumentResource(Instruments instruments) {
        this.instruments = instruments;
    }

    @GET
    @PermissionsAllowed("assessment:read")
    @Operation(operationId = "listInstruments", summary = "List the instruments", description = "The newest version of each; there are few, so the list is always whole.")
    public RestResponse<Page<InstrumentSummary>> list() {
        return Answers.composed(Page.whole(instruments.newest().stream().map(InstrumentSummary::of).toList()));
    }

    @GET
    @Path("{key}")
    @PermissionsAllowed("assessment:read")
    @Operation(operationId = "getInstrument", summary = "Read an instrument", description = "The newest version: questions with their levels and sources, bands, challenges with the thresholds that fire them, and recommendations.")
    public RestResponse<Instrument> get(@Parameter(description = "Key of the instrument") String key) {
        return Answers.composed(instruments.newest(key).orElseThrow(() -> notFound(key)));
    }

    @GET
    @Path("{key}/versions")
    @PermissionsAllowed("assessment:read")
    @Operation(operationId = "listInstrumentVersions", summary = "List the versions of an instrument", description = "The newest first; the list is always whole.")
    public RestResponse<Page<InstrumentSummary>> versions(@Parameter(description = "Key of the instrument") String key) {
        List<Instrument> versions = instruments.versions(key);
        if (versions.isEmpty()) {
            throw notFound(key);
        }
        return Answers.composed(Page.whole(versions.stream().map(InstrumentSummary::of).toList()));
    }

    @GET
    @Path("{key}/versions/{version}")
    @PermissionsAllowed("assessment:read")
    @Operation(operationId = "getInstrumentVersion", summary = "Read one version of an instrument", description = "It is the same for ever, as assessments that run on it rely on.")
    public RestResponse<Instrument> version(@Parameter(description = "Key of the instrument") String key,
            @Parameter(description = "Number of the version") int version) {
        return Answers.composed(instruments.version(key, version)
                .orElseThrow(() -> KitProblem.NOT_FOUND.because("There is no version %d of instrument %s", version, key)));
    }

    private static ProblemException notFound(String key) {
        return KitProblem.NOT_FOUND.because("There is no instrument %s; GET /instruments lists them", key);
    }
}
