package dev.milepost.plan.calendar;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A calendar as the file of a plan has it. */
@Schema(name = "PlanFileCalendar", description = "A calendar that tasks follow. An organization's calendar of that name with the same working time is found again, else one is made")
public record FileCalendar(
        @Schema(required = true, description = "What tasks of the file call it") @NotBlank @Size(max = 200) String name,
        @Schema(required = true) @NotNull @Valid WorkingTime workingTime) {

    /** @throws dev.milepost.kit.problem.ProblemException 400 where its hours can't be */
    public void requireUsable() {
        workingTime.calendar("/workingTime");
    }
}
