package dev.milepost.plan.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.keeping.Kept;

/** What was seen out there, and what of ours it touches. */
@Entity
@Table(name = "trend_note")
class TrendNote extends Kept<TrendNoteEdit, TrendNoteView> {

    @Column
    private String title;
    @Column
    private @Nullable String text;
    @Column
    private String source;
    @Column(name = "noted_on")
    private LocalDate notedOn;
    @Column(name = "plan_id")
    private @Nullable UUID planId;
    @Column(name = "opportunity_id")
    private @Nullable UUID opportunityId;
    @Column(name = "option_id")
    private @Nullable UUID optionId;

    protected TrendNote() {
    }

    TrendNote(TrendNoteEdit trendNote, Instant now) {
        super(now);
        take(trendNote, now);
    }

    @Override
    protected TrendNoteEdit edit() {
        return new TrendNoteEdit(externalId(), title, text, source, notedOn, planId, opportunityId, optionId);
    }

    @Override
    protected final void take(TrendNoteEdit edit, Instant now) {
        externalId(edit.externalId());
        title = edit.title();
        text = edit.text();
        source = edit.source();
        notedOn = edit.notedOn();
        planId = edit.planId();
        opportunityId = edit.opportunityId();
        optionId = edit.optionId();
    }

    @Override
    protected TrendNoteView view() {
        return new TrendNoteView(id(), version(), externalId(), title, text, source, notedOn, planId, opportunityId, optionId,
                createdAt(), updatedAt());
    }
}
