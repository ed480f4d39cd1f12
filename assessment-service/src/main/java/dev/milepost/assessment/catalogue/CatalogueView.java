package dev.milepost.assessment.catalogue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A catalogue with what one needs to quote it. */
@Schema(name = "Catalogue")
record CatalogueView(
        @Schema(required = true) Catalogue catalogue,
        @Schema(required = true) String title,
        @Schema(required = true, description = "The publisher's name of the edition that is loaded") String version,
        @Schema(required = true) String publisher,
        @Schema(required = true, description = "Year and month of that edition") String published,
        @Schema(required = true, description = "Where the publisher has it; check the wording there before quoting it to an authority") String address,
        @Schema(required = true, description = "Under which terms its text is shown") String licence,
        @Schema(required = true, description = "How many parts it has") int nodes,
        @Schema(required = true, description = "How many of them have nothing below: those that questions can cover") int leaves) {
}
