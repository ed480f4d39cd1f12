package dev.milepost.assessment.catalogue;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.milepost.assessment.catalogue.CatalogueNode.NodeKind;

/** A catalogue with all its parts, each below the one that it is in. */
@Schema(name = "CatalogueTree")
record CatalogueTreeView(
        @Schema(required = true) CatalogueView catalogue,
        @Schema(required = true) List<Branch> branches) {

    /** @param name its title, or its wording where it has none */
    @Schema(name = "CatalogueBranch")
    record Branch(
            @Schema(required = true) String id,
            @Schema(required = true) NodeKind kind,
            @Schema(required = true, description = "Its title, or its wording where it has none") String name,
            @Schema(required = true) List<Branch> children) {
    }
}
