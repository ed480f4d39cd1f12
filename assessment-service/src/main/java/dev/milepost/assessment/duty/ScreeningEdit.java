package dev.milepost.assessment.duty;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.request.CalendarDate;
import dev.milepost.kit.reference.ExternalId;

/** What can be changed on a screening. */
@Schema(name = "ScreeningEdit")
record ScreeningEdit(
        @Nullable @ExternalId String externalId,
        @NotNull @Size(max = 200) Map<String, CriterionAnswer> answers,
        @Nullable @CalendarDate LocalDate screenedOn,
        @Nullable @Size(max = 10_000) String note) {

    /** A merge patch takes an answer back by null. */
    ScreeningEdit {
        if (answers != null) {
            Map<String, CriterionAnswer> given = new TreeMap<>(answers);
            given.values().removeIf(Objects::isNull);
            answers = given;
        }
    }
}
