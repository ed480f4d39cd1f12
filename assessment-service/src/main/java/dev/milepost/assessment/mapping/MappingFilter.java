package dev.milepost.assessment.mapping;

import java.util.List;
import java.util.Set;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.catalogue.Catalogue;
import dev.milepost.assessment.request.BinFilter;
import dev.milepost.assessment.request.Choices;

/** Which mappings a list shows. */
public class MappingFilter extends BinFilter {
    @QueryParam("catalogue")
    @Parameter(description = "Only to parts of these catalogues")
    @Nullable
    List<String> catalogue;
    @QueryParam("nodeId")
    @Parameter(description = "Only to parts with this identifier")
    @Nullable
    String nodeId;
    @QueryParam("instrumentKey")
    @Parameter(description = "Only from questions of this instrument")
    @Nullable
    String instrumentKey;
    @QueryParam("questionKey")
    @Parameter(description = "Only from this question")
    @Nullable
    String questionKey;
    @QueryParam("relationship")
    @Parameter(description = "Only of these relationships")
    @Nullable
    List<String> relationship;

    Set<Catalogue> catalogues() {
        return Choices.of(Catalogue.class, "catalogue", catalogue);
    }

    Set<Relationship> relationships() {
        return Choices.of(Relationship.class, "relationship", relationship);
    }
}
