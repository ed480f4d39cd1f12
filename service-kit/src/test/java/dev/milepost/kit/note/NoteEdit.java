package dev.milepost.kit.note;

import java.math.BigDecimal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.reference.ExternalId;

record NoteEdit(@Nullable @ExternalId String externalId, @NotBlank @Size(max = 100) String title,
        @Nullable @PositiveOrZero BigDecimal amount,
        @Nullable @Size(max = 20) String tags) {
}
