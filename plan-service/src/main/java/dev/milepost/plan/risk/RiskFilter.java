package dev.milepost.plan.risk;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.calendar.CalendarDate;
import dev.milepost.plan.request.BinFilter;
import dev.milepost.plan.request.Choices;
import dev.milepost.plan.request.Patterns;

/** Which risks a list shows. */
public class RiskFilter extends BinFilter {

    @QueryParam("status")
    @Parameter(description = "One or several of OPEN, MITIGATED, CLOSED, separated by commas or repeated")
    @Nullable
    List<String> status;

    @QueryParam("challenge")
    @Parameter(description = "One or several of the four challenges and OTHER, separated by commas or repeated")
    @Nullable
    List<String> challenge;

    @QueryParam("reviewDueBefore")
    @CalendarDate
    @Parameter(description = "Only those whose review date is earlier")
    @Nullable
    LocalDate reviewDueBefore;

    @QueryParam("kind")
    @Parameter(description = "Only those of an own kind")
    @Nullable
    String kind;

    @QueryParam("q")
    @Parameter(description = "Part of the title, kind, description or mitigation, in any case")
    @Nullable
    String q;

    Set<RiskStatus> statuses() {
        return Choices.of(RiskStatus.class, "status", status);
    }

    Set<Challenge> challenges() {
        return Choices.of(Challenge.class, "challenge", challenge);
    }

    @Nullable
    String pattern() {
        return Patterns.containing(q);
    }
}
