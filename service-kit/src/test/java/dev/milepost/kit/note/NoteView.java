package dev.milepost.kit.note;

import java.math.BigDecimal;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

record NoteView(UUID id, int version, String title, @Nullable BigDecimal amount, @Nullable String tags) {

    static NoteView of(Note note) {
        NoteEdit edit = note.edit();
        return new NoteView(note.id(), note.version(), edit.title(), edit.amount(), edit.tags());
    }
}
