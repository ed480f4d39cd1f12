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

/** What can be changed on a lesson. */
@Schema(name = "LessonEdit")
record LessonEdit(
        @Nullable @ExternalId String externalId,
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 10_000) String text,
        @NotNull LessonSource learnedIn,
        @NotNull @CalendarDate LocalDate learnedOn,
        @Nullable UUID planId,
        @Nullable UUID sourceId,
        @Size(max = 20) List<@NotNull @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*", message = "must be lower-case letters and digits, with single hyphens between") @Size(max = 100) String> tags,
        @Size(max = 20) List<@NotNull @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*", message = "must be lower-case letters and digits, with single hyphens between") @Size(max = 100) String> templateKeys) {

    LessonEdit {
        tags = tags == null ? List.of() : tags.stream().distinct().toList();
        templateKeys = templateKeys == null ? List.of() : templateKeys.stream().distinct().toList();
    }
}
