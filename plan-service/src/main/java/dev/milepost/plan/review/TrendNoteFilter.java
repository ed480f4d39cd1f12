package dev.milepost.plan.review;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.request.Patterns;

/** Which trend notes a list shows. */
public class TrendNoteFilter {

    @QueryParam("planId")
    @Parameter(description = "Only those that touch this plan")
    @Nullable
    UUID planId;

    @QueryParam("opportunityId")
    @Parameter(description = "Only those that touch this opportunity")
    @Nullable
    UUID opportunityId;

    @QueryParam("optionId")
    @Parameter(description = "Only those that touch this option")
    @Nullable
    UUID optionId;

    @QueryParam("notedFrom")
    @Parameter(description = "Only those noted on this day or later")
    @Nullable
    LocalDate notedFrom;

    @QueryParam("q")
    @Parameter(description = "Part of the title, text or source, in any case")
    @Nullable
    String q;

    @QueryParam("externalId")
    @Parameter(description = "Your own id")
    @Nullable
    String externalId;

    @QueryParam("deleted")
    @Parameter(description = "true lists the bin instead")
    @Nullable
    Boolean deleted;

    @Nullable
    String pattern() {
        return Patterns.containing(q);
    }

    boolean inBin() {
        return Boolean.TRUE.equals(deleted);
    }
}
