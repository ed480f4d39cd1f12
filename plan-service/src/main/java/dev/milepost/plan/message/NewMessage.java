package dev.milepost.plan.message;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.reference.ExternalId;
import dev.milepost.plan.calendar.CalendarDate;

/** A message to add. */
@Schema(name = "NewMessage")
record NewMessage(
        @Schema(description = "Your own id, unique in the organization; usable instead of the id as key:<externalId>") @Nullable @ExternalId String externalId,
        @Schema(required = true) @NotBlank @Size(max = 200) String title,
        @Schema(description = "For whom, in words; needed where no stakeholders are named") @Nullable @Size(max = 500) String audience,
        @Schema(description = "For which stakeholders of the plan") @Nullable @Size(max = 100) List<@NotNull UUID> stakeholderIds,
        @Schema(required = true, description = "What it brings them") @NotBlank @Size(max = 2_000) String benefit,
        @Nullable @Size(max = 10_000) String text,
        @Schema(required = true) @NotNull Channel channel,
        @Schema(required = true, description = "When it is to be sent") @NotNull @CalendarDate LocalDate plannedOn,
        @Schema(description = "When it was sent; absent until then") @Nullable @CalendarDate LocalDate sentOn) {

    MessageEdit edit() {
        return new MessageEdit(externalId, title, audience, stakeholderIds == null ? List.of() : stakeholderIds, benefit, text,
                channel, plannedOn, sentOn);
    }
}
