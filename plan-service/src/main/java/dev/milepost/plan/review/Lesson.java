package dev.milepost.plan.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.keeping.Kept;

/** What was learned in one plan and is worth knowing in the next. */
@Entity
@Table(name = "lesson")
class Lesson extends Kept<LessonEdit, LessonView> {

    @Column
    private String title;
    @Column
    private String text;
    @Enumerated(EnumType.STRING)
    @Column(name = "learned_in")
    private LessonSource learnedIn;
    @Column(name = "learned_on")
    private LocalDate learnedOn;
    @Column(name = "plan_id")
    private @Nullable UUID planId;
    @Column(name = "source_id")
    private @Nullable UUID sourceId;
    @Column
    private List<String> tags;
    @Column(name = "template_keys")
    private List<String> templateKeys;

    protected Lesson() {
    }

    Lesson(LessonEdit lesson, Instant now) {
        super(now);
        take(lesson, now);
    }

    @Override
    protected LessonEdit edit() {
        return new LessonEdit(externalId(), title, text, learnedIn, learnedOn, planId, sourceId, tags, templateKeys);
    }

    @Override
    protected final void take(LessonEdit edit, Instant now) {
        externalId(edit.externalId());
        title = edit.title();
        text = edit.text();
        learnedIn = edit.learnedIn();
        learnedOn = edit.learnedOn();
        planId = edit.planId();
        sourceId = edit.sourceId();
        tags = edit.tags();
        templateKeys = edit.templateKeys();
    }

    @Override
    protected LessonView view() {
        return new LessonView(id(), version(), externalId(), title, text, learnedIn, learnedOn, planId, sourceId, tags,
                templateKeys, createdAt(), updatedAt());
    }
}
