package dev.milepost.plan.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.request.Choices;
import dev.milepost.plan.request.Patterns;

/** Which reviews a list shows. */
public class ReviewFilter {

    @QueryParam("kind")
    @Parameter(description = "One or several of ROI, PROGRESS, PILOT, PHASE, separated by commas or repeated")
    @Nullable
    List<String> kind;

    @QueryParam("heldFrom")
    @Parameter(description = "Only those held on this day or later")
    @Nullable
    LocalDate heldFrom;

    @QueryParam("heldUntil")
    @Parameter(description = "Only those held on this day or earlier")
    @Nullable
    LocalDate heldUntil;

    @QueryParam("q")
    @Parameter(description = "Part of the title or of what was found, in any case")
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

    Set<ReviewKind> kinds() {
        return Choices.of(ReviewKind.class, "kind", kind);
    }

    @Nullable
    String pattern() {
        return Patterns.containing(q);
    }

    boolean inBin() {
        return Boolean.TRUE.equals(deleted);
    }
}
