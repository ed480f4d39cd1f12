package dev.milepost.kit.memo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

record NewMemo(
        @NotBlank @Size(max = 100) String title,
        @NotNull MemoKind kind,
        @Nullable @PositiveOrZero BigDecimal amount,
        @Nullable LocalDate dueDate,
        @Nullable Integer priority,
        @Size(max = 10) List<@NotBlank String> tags,
        List<@Valid @NotNull Line> lines) {

    NewMemo {
        tags = tags == null ? List.of() : List.copyOf(tags);
        lines = lines == null ? List.of() : List.copyOf(lines);
    }

    record Line(@NotBlank String name, int count) {
    }
}
