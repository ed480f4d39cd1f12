package dev.milepost.kit.note;

import java.math.BigDecimal;
import java.time.Instant;

import jakarta.persistence.Entity;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.keeping.Kept;

@Entity
class Note extends Kept<NoteEdit, NoteView> {

    private String title;
    private @Nullable BigDecimal amount;
    private @Nullable String tags;

    protected Note() {
    }

    Note(NoteEdit edit, Instant now) {
        super(now);
        take(edit, now);
    }

    @Override
    protected final void take(NoteEdit edit, Instant now) {
        externalId(edit.externalId());
        title = edit.title();
        amount = edit.amount();
        tags = edit.tags();
    }

    @Override
    protected NoteEdit edit() {
        return new NoteEdit(externalId(), title, amount, tags);
    }

    @Override
    protected NoteView view() {
        return new NoteView(id(), version(), externalId(), title, amount, tags);
    }
}
