package dev.milepost.assessment.catalogue;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import dev.milepost.kit.page.Page;
import dev.milepost.kit.web.Answers;
import io.quarkus.security.PermissionsAllowed;

@Path("/catalogues")
@Tag(name = "catalogues", description = "Public frameworks and laws, and what covers their parts")
class CatalogueResource {
    private final CatalogueService catalogues;

    CatalogueResource(CatalogueService catalogues) {
        this.catalogues = catalogues;
    }

    @GET
    @PermissionsAllowed("assessment:read")
    @Operation(operationId = "listCatalogues", summary = "List the reference catalogues", description = "NIST AI RMF and its Playbook, NIST CSF, NIST Privacy Framework, EU AI Act, AIRI; each with edition, address and licence.")
    public RestResponse<Page<CatalogueView>> list() {
        return Answers.composed(Page.whole(catalogues.list()));
    }

    @GET
    @Path("{catalogue}")
    @PermissionsAllowed("assessment:read")
    @Operation(operationId = "getCatalogue", summary = "Read a catalogue as a tree", description = "All its parts with their names; the whole of a part is read alone.")
    public RestResponse<CatalogueTreeView> tree(@Parameter(description = "Which catalogue") Catalogue catalogue) {
        return Answers.composed(catalogues.tree(catalogue));
    }

    @GET
    @Path("{catalogue}/nodes/{nodeId}")
    @PermissionsAllowed("assessment:read")
    @Operation(operationId = "getCatalogueNode", summary = "Read a part of a catalogue", description = "Its wording and what its publisher says about it, such as the suggested actions of the Playbook.")
    public RestResponse<CatalogueNode> node(@Parameter(description = "Which catalogue") Catalogue catalogue,
            @Parameter(description = "As the publisher writes it, such as MAP 1.3", example = "MAP 1.3") String nodeId) {
        return Answers.composed(catalogues.node(catalogue, nodeId));
    }
}
