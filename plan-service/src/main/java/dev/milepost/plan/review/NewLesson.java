package dev.milepost.plan.review;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.reference.ExternalId;
import dev.milepost.plan.calendar.CalendarDate;

/** A lesson to add. */
@Schema(name = "NewLesson")
record NewLesson(
        @Schema(description = "Your own id, unique in the organization; usable instead of the id as key:<externalId>") @Nullable @ExternalId String externalId,
        @Schema(required = true) @NotBlank @Size(max = 200) String title,
        @Schema(required = true, description = "What was learned") @NotBlank @Size(max = 10_000) String text,
        @Schema(required = true) @NotNull LessonSource learnedIn,
        @Schema(description = "When it was learned; today if left out") @Nullable @CalendarDate LocalDate learnedOn,
        @Schema(description = "The plan in which it was learned") @Nullable UUID planId,
        @Schema(description = "The review of that plan, with learnedIn REVIEW, or the pilot, with PILOT, in which it was learned; needs planId") @Nullable UUID sourceId,
        @Schema(description = "Lower-case words to find it by") @Nullable @Size(max = 20) List<@NotNull @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*", message = "must be lower-case letters and digits, with single hyphens between") @Size(max = 100) String> tags,
        @Schema(description = "For plans made from these templates; for every plan if left out") @Nullable @Size(max = 20) List<@NotNull @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*", message = "must be lower-case letters and digits, with single hyphens between") @Size(max = 100) String> templateKeys) {

    LessonEdit edit(LocalDate today) {
        return new LessonEdit(externalId, title, text, learnedIn, learnedOn == null ? today : learnedOn, planId, sourceId,
                tags == null ? List.of() : tags, templateKeys == null ? List.of() : templateKeys);
    }
}
