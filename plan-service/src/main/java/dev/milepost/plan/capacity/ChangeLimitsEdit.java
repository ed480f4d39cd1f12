package dev.milepost.plan.capacity;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be changed on the limits. */
@Schema(name = "ChangeLimitsEdit")
record ChangeLimitsEdit(
        @Schema(required = true, description = "How many changes at once a team takes for which no other limit is set") @Min(1) @Max(100) int defaultLimit,
        @Schema(description = "Teams with a limit of their own") @Size(max = 500) List<@NotNull @Valid TeamLimit> teams,
        @Schema(description = "People with working hours of their own; others have those of the plan's calendar") @Size(max = 2_000) List<@NotNull @Valid Availability> people) {

    /** Two at once: one that is under way and one that begins. */
    static final ChangeLimitsEdit USUAL = new ChangeLimitsEdit(2, List.of(), List.of());

    ChangeLimitsEdit {
        teams = teams == null ? List.of() : List.copyOf(teams);
        people = people == null ? List.of() : List.copyOf(people);
    }

    /** How many changes a team takes at once. */
    @Schema(name = "TeamLimit")
    record TeamLimit(
            @Schema(required = true, description = "As tasks name it") @NotBlank @Size(max = 200) String team,
            @Schema(required = true) @NotNull @Min(1) @Max(100) Integer limit) {
    }

    /** How many hours somebody has on a working day. */
    @Schema(name = "Availability")
    record Availability(
            @Schema(required = true, description = "As tasks name them") @NotBlank @Size(max = 200) String assignee,
            @Schema(required = true) @NotNull @DecimalMin("0") @DecimalMax("24") @Digits(integer = 2, fraction = 2) BigDecimal hoursPerDay) {
    }

    int limitOf(String team) {
        return teams.stream().filter(one -> one.team().equals(team)).findFirst().map(TeamLimit::limit).orElse(defaultLimit);
    }

    Map<String, BigDecimal> hoursPerDay() {
        return people.stream().collect(Collectors.toMap(Availability::assignee, Availability::hoursPerDay));
    }

    /** @throws dev.milepost.kit.problem.ProblemException 422 naming the first that stands there twice */
    void requireEachOnce() {
        requireEachOnce("/teams", teams.stream().map(TeamLimit::team).toList());
        requireEachOnce("/people", people.stream().map(Availability::assignee).toList());
    }

    private static void requireEachOnce(String pointer, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            if (!seen.add(names.get(i))) {
                throw CapacityProblem.LIMIT_GIVEN_TWICE.because("\"%s\" stands there twice; which one counts?", names.get(i))
                        .at(pointer + "/" + i, "given-twice", "name it once");
            }
        }
    }
}
