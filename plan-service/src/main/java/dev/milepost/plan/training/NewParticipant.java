package dev.milepost.plan.training;

import java.math.BigDecimal;
import java.time.LocalDate;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.reference.ExternalId;
import dev.milepost.plan.calendar.CalendarDate;

/** A participant to add. */
@Schema(name = "NewParticipant")
record NewParticipant(
        @Schema(description = "Your own id, unique in the organization; usable instead of the id as key:<externalId>") @Nullable @ExternalId String externalId,
        @Schema(required = true) @NotBlank @Size(max = 200) String name,
        @Schema(description = "How to reach them") @Nullable @Size(max = 200) String contact,
        @Nullable @CalendarDate LocalDate invitedOn,
        @Schema(description = "When they completed it; absent until then") @Nullable @CalendarDate LocalDate completedOn,
        @Schema(description = "What they could do before, 0 to 100") @Nullable @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal scoreBefore,
        @Schema(description = "What they could do afterwards, 0 to 100") @Nullable @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal scoreAfter) {

    ParticipantEdit edit() {
        return new ParticipantEdit(externalId, name, contact, invitedOn, completedOn, scoreBefore, scoreAfter);
    }
}
