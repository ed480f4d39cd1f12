package dev.milepost.assessment.aisystem;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.request.CalendarDate;
import dev.milepost.kit.reference.ExternalId;

/** A bias check to add. */
@Schema(name = "NewBiasCheck")
record NewBiasCheck(
        @Schema(description = "Your own id, unique in the organization; usable instead of the id as key:<externalId>") @Nullable @ExternalId String externalId,
        @Schema(required = true, description = "What was tested, such as whether applicants of either sex are proposed equally often") @NotBlank @Size(max = 2_000) String tested,
        @Schema(required = true, description = "On whom: the groups that were compared, and how many cases of each") @NotBlank @Size(max = 2_000) String groups,
        @Schema(description = "How, such as the same 40 letters under changed names") @Nullable @Size(max = 2_000) String method,
        @Schema(required = true, description = "What came out, with figures") @NotBlank @Size(max = 10_000) String result,
        @Schema(required = true) @NotNull BiasOutcome outcome,
        @Schema(description = "What is done about it; needed unless the outcome is PASSED") @Nullable @Size(max = 10_000) String measures,
        @Schema(required = true, description = "Not in the future") @NotNull @CalendarDate LocalDate checkedOn,
        @Nullable @Size(max = 200) String checkedBy,
        @Schema(description = "When it is to be repeated; after checkedOn") @Nullable @CalendarDate LocalDate nextDue) {

    BiasCheckEdit edit() {
        return new BiasCheckEdit(externalId, tested, groups, method, result, outcome, measures, checkedOn, checkedBy, nextDue);
    }
}
