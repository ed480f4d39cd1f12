package dev.milepost.plan.people;

import java.time.LocalDate;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.reference.ExternalId;
import dev.milepost.plan.calendar.CalendarDate;

/** A stakeholder or partner to add. */
@Schema(name = "NewStakeholder")
record NewStakeholder(
        @Schema(description = "Your own id, unique in the organization; usable instead of the id as key:<externalId>") @Nullable @ExternalId String externalId,
        @Schema(required = true, description = "A person, a group such as the support team, or a partner") @NotBlank @Size(max = 200) String name,
        @Schema(required = true) @NotNull StakeholderKind kind,
        @Schema(description = "What they have to do with the plan") @Nullable @Size(max = 200) String role,
        @Schema(required = true, description = "1 hardly any to 5 decides") @NotNull @Min(1) @Max(5) Integer influence,
        @Schema(required = true, description = "1 hardly any to 5 looks every day") @NotNull @Min(1) @Max(5) Integer interest,
        @Schema(description = "How they stand to the plan; UNKNOWN if left out") @Nullable Attitude attitude,
        @Schema(description = "Whether their work changes with the plan: each affected one is to be consulted and answered; false if left out") @Nullable Boolean affected,
        @Schema(description = "How to reach them") @Nullable @Size(max = 200) String contact,
        @Nullable @Size(max = 10_000) String note,
        @Schema(description = "When they were heard") @Nullable @CalendarDate LocalDate consultedOn,
        @Schema(description = "When they learned what became of what they said") @Nullable @CalendarDate LocalDate answeredOn) {

    StakeholderEdit edit() {
        return new StakeholderEdit(externalId, name, kind, role, influence, interest,
                attitude == null ? Attitude.UNKNOWN : attitude, affected == null ? false : affected, contact, note, consultedOn,
                answeredOn);
    }
}
