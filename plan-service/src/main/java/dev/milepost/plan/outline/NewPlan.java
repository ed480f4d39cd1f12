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

import dev.milepost.kit.problem.KitProblem;
import dev.milepost.kit.reference.ExternalId;
import dev.milepost.plan.calendar.CalendarDate;
import dev.milepost.plan.calendar.WorkingTime;
import dev.milepost.plan.profile.OrganizationProfileView;
import dev.milepost.plan.template.Template;

/**
 * A plan to make.
 *
 * @param externalId the caller's own id, unique in the organization
 * @param templateKey makes the steps, tasks and dependencies of that template; without it the plan is empty
 * @param templateLanguage in which a built-in template writes the plan; English if left out
 * @param startDate the day before which nothing starts by itself
 * @param statusDate up to which progress is known
 * @param currency ISO 4217; the profile's if left out
 * @param calendar the profile's if left out; without one Monday to Friday, eight hours
 * @param calendarId a calendar of the organization to follow instead
 */
@Schema(name = "NewPlan")
public record NewPlan(
        @Schema(description = "Your own id, unique in the organization; usable instead of the id as key:<externalId>") @Nullable @ExternalId String externalId,
        @Schema(required = true) @NotBlank @Size(max = Texts.NAME) String name,
        @Nullable @Size(max = Texts.DESCRIPTION) String description,
        @Schema(description = "Makes the steps, tasks and dependencies of that template, see GET /templates; without it the plan is empty") @Nullable @Size(max = Texts.KEY) String templateKey,
        @Schema(required = true, description = "Nothing starts before this day by itself") @NotNull @CalendarDate LocalDate startDate,
        @Schema(description = "Up to which progress is known: what is not done by then is scheduled from then on") @Nullable @CalendarDate LocalDate statusDate,
        @Schema(description = "ISO 4217; that of the organization's profile if left out, and needed where that has none", examples = "EUR") @Nullable @Pattern(regexp = "[A-Z]{3}", message = "must be three capital letters of ISO 4217") String currency,
        @Schema(description = "That of the organization's profile if left out; without one Monday to Friday, eight hours a day") @Nullable @Valid WorkingTime calendar,
        @Schema(description = "A calendar of the organization to follow instead, see /calendars") @Nullable UUID calendarId,
        @Nullable @Size(max = 50) List<@NotNull @Valid NewGoal> goals,
        @Schema(description = "The language in which a built-in template writes the plan: en, de, es or fr; English if left out", examples = "de") @Nullable @Pattern(regexp = "en|de|es|fr", message = "must be en, de, es or fr") String templateLanguage) {

    Template written(Template template) {
        return templateLanguage == null ? template : template.in(templateLanguage);
    }

    List<NewGoal> goalsOrNone() {
        return goals == null ? List.of() : goals;
    }

    /** With what new plans of the organization begin with, where it brings nothing of its own. */
    NewPlan completedBy(OrganizationProfileView profile) {
        return new NewPlan(externalId, name, description, templateKey, startDate, statusDate,
                currency == null ? profile.currency() : currency,
                calendar == null && calendarId == null ? profile.calendar() : calendar, calendarId, goals, templateLanguage);
    }

    /** @throws dev.milepost.kit.problem.ProblemException 400 where there is none */
    String requiredCurrency() {
        if (currency == null) {
            throw KitProblem.VALIDATION_FAILED
                    .because("The plan needs a currency: send one, or set one in the organization's profile")
                    .at("/currency", "not-null", "must be sent while the organization's profile has none");
        }
        return currency;
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
