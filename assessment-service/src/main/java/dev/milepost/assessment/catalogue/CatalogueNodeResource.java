package dev.milepost.assessment.catalogue;

import java.util.List;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.catalogue.CatalogueNode.NodeKind;
import dev.milepost.assessment.request.Choices;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.web.Answers;
import io.quarkus.security.PermissionsAllowed;

@Path("/catalogue-nodes")
@Tag(name = "catalogues")
class CatalogueNodeResource {
    private final CatalogueService catalogues;

    CatalogueNodeResource(CatalogueService catalogues) {
        this.catalogues = catalogues;
    }

    @GET
    @PermissionsAllowed("assessment:read")
    @Operation(operationId = "listCatalogueNodes", summary = "Search the parts of all catalogues", description = "In the order of the catalogues.")
    public RestResponse<Page<CatalogueNode>> nodes(
            @QueryParam("catalogue") @Parameter(description = "Only of these catalogues") @Nullable List<String> catalogue,
            @QueryParam("kind") @Parameter(description = "Only of these kinds") @Nullable List<String> kind,
            @QueryParam("parent") @Parameter(description = "Only what is directly in this part") @Nullable String parent,
            @QueryParam("q") @Parameter(description = "The beginning of an identifier, or words, each at least by its beginning, in any case") @Nullable String q,
            @BeanParam PageRequest page) {
        return Answers
                .composed(catalogues.nodes(new CatalogueService.Filter(Choices.of(Catalogue.class, "catalogue", catalogue),
                        Choices.of(NodeKind.class, "kind", kind), parent, q), page));
    }
}
