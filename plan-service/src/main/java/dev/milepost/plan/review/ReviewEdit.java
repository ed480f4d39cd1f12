package dev.milepost.plan.review;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.reference.ExternalId;
import dev.milepost.plan.calendar.CalendarDate;

/** What can be changed on a review. */
@Schema(name = "ReviewEdit")
record ReviewEdit(
        @Nullable @ExternalId String externalId,
        @NotNull ReviewKind kind,
        @NotBlank @Size(max = 200) String title,
        @NotNull @CalendarDate LocalDate heldOn,
        @NotBlank @Size(max = 10_000) String found,
        @Nullable @Size(max = 10_000) String changes,
        @Size(max = 100) List<@NotBlank @Size(max = 200) String> participants,
        @Size(max = 100) List<@NotBlank @Size(max = 2_000) String> decisions) {

    ReviewEdit {
        participants = participants == null ? List.of() : participants.stream().distinct().toList();
        decisions = decisions == null ? List.of() : decisions.stream().distinct().toList();
    }
}
