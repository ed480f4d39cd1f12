package dev.milepost.assessment.skill;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.request.BinFilter;
import dev.milepost.assessment.request.Choices;
import dev.milepost.assessment.request.Patterns;

/** Which skill gaps a list shows. */
public class SkillGapFilter extends BinFilter {
    @QueryParam("outcome")
    @Parameter(description = "Only with these outcomes")
    @Nullable
    List<String> outcome;
    @QueryParam("planId")
    @Parameter(description = "Only those for this plan")
    @Nullable
    UUID planId;
    @QueryParam("q")
    @Parameter(description = "Part of the skill, role or description, in any case")
    @Nullable
    String q;

    Set<SkillOutcome> outcomes() {
        return Choices.of(SkillOutcome.class, "outcome", outcome);
    }

    @Nullable
    String pattern() {
        return Patterns.containing(q);
    }
}
