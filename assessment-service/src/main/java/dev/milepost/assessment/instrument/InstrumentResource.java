package dev.milepost.assessment.instrument;

import java.util.List;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import dev.milepost.kit.change.Change;
import dev.milepost.kit.language.LanguageRequest;
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
    @Operation(operationId = "listInstruments", summary = "List the instruments", description = "The newest version of each that assessments can begin on; there are few, so the list is always whole.")
    public RestResponse<Page<InstrumentSummary>> list(@BeanParam LanguageRequest wanted) {
        return Answers.composed(summaries(instruments.newest(), wanted));
    }

    @GET
    @Path("{key}")
    @PermissionsAllowed("assessment:read")
    @Operation(operationId = "getInstrument", summary = "Read an instrument", description = "The newest version: questions with their levels and sources, bands, challenges with the thresholds that fire them, and recommendations.")
    public RestResponse<Instrument> get(@Parameter(description = "Key of the instrument") String key,
            @BeanParam LanguageRequest wanted) {
        return answer(instruments.newest(key).orElseThrow(() -> notFound(key)), wanted);
    }

    @GET
    @Path("{key}/versions")
    @PermissionsAllowed("assessment:read")
    @Operation(operationId = "listInstrumentVersions", summary = "List the versions of an instrument", description = "The newest first; the list is always whole.")
    public RestResponse<Page<InstrumentSummary>> versions(@Parameter(description = "Key of the instrument") String key,
            @BeanParam LanguageRequest wanted) {
        List<Edition> versions = instruments.versions(key);
        if (versions.isEmpty()) {
            throw notFound(key);
        }
        return Answers.composed(summaries(versions, wanted));
    }

    @GET
    @Path("{key}/versions/{version}")
    @PermissionsAllowed("assessment:read")
    @Operation(operationId = "getInstrumentVersion", summary = "Read one version of an instrument", description = "It is the same for ever, as assessments that run on it rely on.")
    public RestResponse<Instrument> version(@Parameter(description = "Key of the instrument") String key,
            @Parameter(description = "Number of the version") int version, @BeanParam LanguageRequest wanted) {
        return answer(instruments.version(key, version).orElseThrow(
                () -> KitProblem.NOT_FOUND.because("There is no version %d of instrument %s", version, key)), wanted);
    }

    @POST
    @Path("{key}/versions/{version}/retirement")
    @Change
    @PermissionsAllowed("assessment:approve")
    @Operation(operationId = "retireInstrumentVersion", summary = "Retire a version of an own instrument", description = "No new assessment begins on it; running ones stay on it to their end. Retiring what is retired changes nothing.")
    public RestResponse<InstrumentSummary> retire(@Parameter(description = "Key of the instrument") String key,
            @Parameter(description = "Number of the version") int version, @BeanParam LanguageRequest wanted) {
        return Answers.composed(InstrumentSummary.of(instruments.retire(key, version), wanted));
    }

    private static RestResponse<Instrument> answer(Edition edition, LanguageRequest wanted) {
        Instrument translated = edition.in(wanted);
        return Answers.composed(translated, translated.language());
    }

    private static Page<InstrumentSummary> summaries(List<Edition> editions, LanguageRequest wanted) {
        return Page.whole(editions.stream().map(edition -> InstrumentSummary.of(edition, wanted)).toList());
    }

    private static ProblemException notFound(String key) {
        return KitProblem.NOT_FOUND.because("There is no instrument %s; GET /instruments lists them", key);
    }
}
