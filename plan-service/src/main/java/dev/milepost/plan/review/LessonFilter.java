package dev.milepost.plan.review;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.request.Choices;
import dev.milepost.plan.request.Patterns;

/** Which lessons a list shows. */
public class LessonFilter {

    @QueryParam("learnedIn")
    @Parameter(description = "One or several of PILOT, REVIEW, OTHER, separated by commas or repeated")
    @Nullable
    List<String> learnedIn;

    @QueryParam("tag")
    @Parameter(description = "Only those with this tag")
    @Nullable
    String tag;

    @QueryParam("planId")
    @Parameter(description = "Only those learned in this plan")
    @Nullable
    UUID planId;

    @QueryParam("forPlan")
    @Parameter(description = "Only those that are offered to this plan: learned elsewhere, and general or for its template")
    @Nullable
    UUID forPlan;

    @QueryParam("q")
    @Parameter(description = "Part of the title or text, in any case")
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

    Set<LessonSource> sources() {
        return Choices.of(LessonSource.class, "learnedIn", learnedIn);
    }

    @Nullable
    String pattern() {
        return Patterns.containing(q);
    }

    boolean inBin() {
        return Boolean.TRUE.equals(deleted);
    }
}
