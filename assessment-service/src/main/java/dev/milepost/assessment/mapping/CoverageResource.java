package dev.milepost.assessment.mapping;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.catalogue.Catalogue;
import dev.milepost.kit.language.LanguageRequest;
import dev.milepost.kit.web.Answers;
import io.quarkus.security.PermissionsAllowed;

@Path("/catalogues/{catalogue}/coverage")
@Tag(name = "catalogues")
class CoverageResource {
    private final MappingService mappings;

    CoverageResource(MappingService mappings) {
        this.mappings = mappings;
    }

    @GET
    @PermissionsAllowed("assessment:read")
    @Operation(operationId = "getCatalogueCoverage", summary = "Read which parts of a catalogue an instrument asks about", description = "By the sources that its questions name and by your own mappings, which go first: one with NO_RELATIONSHIP takes a question away. Says what is asked, nothing about the answers.")
    public RestResponse<CoverageView> coverage(@Parameter(description = "Which catalogue") Catalogue catalogue,
            @QueryParam("instrumentKey") @Parameter(description = "Key of the instrument; small-business-ai-readiness if left out") @Nullable String instrumentKey,
            @BeanParam LanguageRequest wanted) {
        return Answers.composed(mappings.coverage(catalogue,
                instrumentKey == null ? "small-business-ai-readiness" : instrumentKey, wanted));
    }
}
