package dev.milepost.assessment.aisystem;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.keeping.Kept;

/** Whether an AI system treats some worse than others: what was tested, on whom, and what came out. */
@Entity
@Table(name = "bias_check")
class BiasCheck extends Kept<BiasCheckEdit, BiasCheckView> {
    @Column(name = "system_id", updatable = false)
    private UUID systemId;
    @Column
    private String tested;
    @Column(name = "compared_groups")
    private String groups;
    @Column
    private @Nullable String method;
    @Column
    private String result;
    @Enumerated(EnumType.STRING)
    @Column
    private BiasOutcome outcome;
    @Column
    private @Nullable String measures;
    @Column(name = "checked_on")
    private LocalDate checkedOn;
    @Column(name = "checked_by")
    private @Nullable String checkedBy;
    @Column(name = "next_due")
    private @Nullable LocalDate nextDue;

    protected BiasCheck() {
    }

    BiasCheck(UUID systemId, BiasCheckEdit check, Instant now) {
        super(now);
        this.systemId = systemId;
        take(check, now);
    }

    @Override
    protected BiasCheckEdit edit() {
        return new BiasCheckEdit(externalId(), tested, groups, method, result, outcome, measures, checkedOn, checkedBy,
                nextDue);
    }

    @Override
    protected final void take(BiasCheckEdit edit, Instant now) {
        if (edit.outcome() != BiasOutcome.PASSED && (edit.measures() == null || edit.measures().isBlank())) {
            throw AiSystemProblem.BIAS_CHECK_INCOMPLETE.because("Say what is done about it: the outcome is %s", edit.outcome())
                    .at("/measures", "missing", "needed unless the outcome is PASSED");
        }
        // a day ahead of UTC, so that today is no future anywhere
        if (edit.checkedOn().isAfter(LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(1))) {
            throw AiSystemProblem.BIAS_CHECK_DATES_CONTRADICT.because("%s is in the future", edit.checkedOn()).at("/checkedOn",
                    "in-the-future", "must not be in the future");
        }
        if (edit.nextDue() != null && !edit.nextDue().isAfter(edit.checkedOn())) {
            throw AiSystemProblem.BIAS_CHECK_DATES_CONTRADICT.because("The next check comes after this one").at("/nextDue",
                    "not-after", "must be after checkedOn");
        }
        externalId(edit.externalId());
        tested = edit.tested();
        groups = edit.groups();
        method = edit.method();
        result = edit.result();
        outcome = edit.outcome();
        measures = edit.measures();
        checkedOn = edit.checkedOn();
        checkedBy = edit.checkedBy();
        nextDue = edit.nextDue();
    }

    @Override
    protected BiasCheckView view() {
        return new BiasCheckView(id(), version(), externalId(), systemId, tested, groups, method, result, outcome, measures,
                checkedOn, checkedBy, nextDue, createdAt(), updatedAt());
    }
}
