package dev.milepost.assessment.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.keeping.Kept;

/** What was answered about an AI system so that duties can be told. Holds no duty: the law may change, the answers don't. */
@Entity
@Table(name = "screening")
class Screening extends Kept<ScreeningEdit, ScreeningView> {
    @Column(name = "system_id", updatable = false)
    private UUID systemId;
    @Convert(converter = AnswersConverter.class)
    @ColumnTransformer(write = "cast(? as jsonb)")
    @Column
    private Map<String, CriterionAnswer> answers;
    @Column(name = "screened_on")
    private @Nullable LocalDate screenedOn;
    @Column
    private @Nullable String note;

    protected Screening() {
    }

    Screening(UUID systemId, ScreeningEdit screening, Instant now) {
        super(now);
        this.systemId = systemId;
        take(screening, now);
    }

    @Override
    protected ScreeningEdit edit() {
        return new ScreeningEdit(externalId(), answers, screenedOn, note);
    }

    @Override
    protected final void take(ScreeningEdit edit, Instant now) {
        externalId(edit.externalId());
        answers = edit.answers();
        screenedOn = edit.screenedOn();
        note = edit.note();
    }

    @Override
    protected ScreeningView view() {
        return new ScreeningView(id(), version(), externalId(), systemId, answers, screenedOn, note, createdAt(), updatedAt());
    }
}
