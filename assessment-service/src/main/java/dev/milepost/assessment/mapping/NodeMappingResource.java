package dev.milepost.assessment.mapping;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import dev.milepost.assessment.catalogue.Catalogue;
import dev.milepost.kit.language.LanguageRequest;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.web.Answers;
import io.quarkus.security.PermissionsAllowed;

@Path("/catalogues/{catalogue}/nodes/{nodeId}/mappings")
@Tag(name = "catalogues")
class NodeMappingResource {
    private final MappingService mappings;

    NodeMappingResource(MappingService mappings) {
        this.mappings = mappings;
    }

    @GET
    @PermissionsAllowed("assessment:read")
    @Operation(operationId = "listNodeMappings", summary = "Read what a part of a catalogue is mapped to", description = "Questions and parts of other catalogues: first what comes with the service, then your own mappings.")
    public RestResponse<Page<RelatedView>> related(@Parameter(description = "Which catalogue") Catalogue catalogue,
            @Parameter(description = "As the publisher writes it, such as MAP 1.3", example = "MAP 1.3") String nodeId,
            @BeanParam LanguageRequest wanted) {
        return Answers.composed(Page.whole(mappings.related(catalogue, nodeId, wanted)));
    }
}
