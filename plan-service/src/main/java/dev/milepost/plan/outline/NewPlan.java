package dev.milepost.plan.outline;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.reference.ExternalId;
import dev.milepost.plan.calendar.CalendarDate;
import dev.milepost.plan.calendar.WorkingTime;

/**
 * A plan to make.
 *
 * @param externalId the caller's own id, unique in the organization
 * @param templateKey makes the steps, tasks and dependencies of that template; without it the plan is empty
 * @param startDate the day before which nothing starts by itself
 * @param statusDate up to which progress is known
 * @param currency ISO 4217
 * @param calendar Monday to Friday, eight hours, if left out
 */
@Schema(name = "NewPlan")
public record NewPlan(
        @Schema(description = "Your own id, unique in the organization; usable instead of the id as key:<externalId>") @Nullable @ExternalId String externalId,
        @Schema(required = true) @NotBlank @Size(max = Texts.NAME) String name,
        @Nullable @Size(max = Texts.DESCRIPTION) String description,
        @Schema(description = "Makes the steps, tasks and dependencies of that template, see GET /templates; without it the plan is empty") @Nullable @Size(max = Texts.KEY) String templateKey,
        @Schema(required = true, description = "Nothing starts before this day by itself") @NotNull @CalendarDate LocalDate startDate,
        @Schema(description = "Up to which progress is known: what is not done by then is scheduled from then on") @Nullable @CalendarDate LocalDate statusDate,
        @Schema(required = true, description = "ISO 4217", examples = "EUR") @NotNull @Pattern(regexp = "[A-Z]{3}", message = "must be three capital letters of ISO 4217") String currency,
        @Schema(description = "Monday to Friday, eight hours a day, if left out") @Nullable @Valid WorkingTime calendar,
        @Nullable @Size(max = 50) List<@NotNull @Valid NewGoal> goals) {

    List<NewGoal> goalsOrNone() {
        return goals == null ? List.of() : goals;
    }

    /** By the pointers to them. */
    Map<String, UUID> processesOfGoals() {
        Map<String, UUID> processes = new LinkedHashMap<>();
        List<NewGoal> wanted = goalsOrNone();
        for (int i = 0; i < wanted.size(); i++) {
            UUID process = wanted.get(i).processId();
            if (process != null) {
                processes.put("/goals/" + i + "/processId", process);
            }
        }
        return processes;
    }
}
