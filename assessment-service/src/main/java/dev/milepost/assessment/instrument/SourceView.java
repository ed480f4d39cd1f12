package dev.milepost.assessment.instrument;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.milepost.assessment.catalogue.Catalogue;

/** The part of a public text that a question or recommendation rests on. */
@Schema(name = "Source")
public record SourceView(
        @Schema(required = true) Catalogue catalogue,
        @Schema(required = true, description = "The catalogue's name") String title,
        @Schema(required = true, description = "The part's own identifier, such as MAP 1.3") String id) {

    public static SourceView of(Instrument.Source source) {
        return new SourceView(source.catalogue(), source.catalogue().title(), source.id());
    }
}
