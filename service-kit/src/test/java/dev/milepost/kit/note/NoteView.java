package dev.milepost.kit.note;

import java.math.BigDecimal;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

record NoteView(UUID id, int version, @Nullable String externalId, String title, @Nullable BigDecimal amount,
        @Nullable String tags) {
}
