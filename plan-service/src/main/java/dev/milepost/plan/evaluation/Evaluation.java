package dev.milepost.plan.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.decision.Matrix;
import dev.milepost.plan.decision.Normalization;
import dev.milepost.plan.part.PlanPart;

/** Options compared by weighted criteria. Once one is chosen, what it was chosen by doesn't change any more. */
@Entity
@Table(name = "evaluation")
class Evaluation extends PlanPart<EvaluationEdit, EvaluationView> {

    @Column
    private String name;
    @Column
    private @Nullable String description;
    @Enumerated(EnumType.STRING)
    private Normalization normalization;
    @Column
    private String currency;
    @Column(name = "valid_until")
    private @Nullable LocalDate validUntil;
    @Convert(converter = EvaluationCriteriaColumn.class)
    @ColumnTransformer(write = "cast(? as jsonb)")
    @Column
    private List<EvaluationCriterion> criteria;
    @Convert(converter = EvaluationOptionsColumn.class)
    @ColumnTransformer(write = "cast(? as jsonb)")
    @Column
    private List<EvaluationOption> options;
    @Convert(converter = EvaluationChoiceColumn.class)
    @ColumnTransformer(write = "cast(? as jsonb)")
    @Column
    private @Nullable EvaluationChoice choice;

    protected Evaluation() {
    }

    Evaluation(UUID planId, String currency, EvaluationEdit evaluation, Instant now) {
        super(planId, now);
        this.currency = currency;
        take(evaluation, now);
    }

    @Override
    protected EvaluationEdit edit() {
        return new EvaluationEdit(externalId(), name, description, normalization, validUntil, criteria, options);
    }

    @Override
    protected final void take(EvaluationEdit wanted, Instant now) {
        EvaluationEdit edit = wanted.identified();
        EvaluationRules.require(edit);
        if (choice != null) {
            requireUndecided(edit);
        }
        externalId(edit.externalId());
        name = edit.name();
        description = edit.description();
        normalization = edit.normalization();
        validUntil = edit.validUntil();
        criteria = edit.criteria();
        options = edit.options();
    }

    private void requireUndecided(EvaluationEdit edit) {
        requireSame("normalization", normalization, edit.normalization());
        requireSame("criteria", criteria, edit.criteria());
        requireSame("options", options, edit.options());
    }

    private static void requireSame(String field, Object stored, Object wanted) {
        if (!stored.equals(wanted)) {
            throw EvaluationProblem.EVALUATION_DECIDED
                    .because("An option has been chosen by these %s: make a new evaluation to compare again", field)
                    .at("/" + field, "decided", "stays as it is");
        }
    }

    boolean isExpired(LocalDate today) {
        return validUntil != null && today.isAfter(validUntil);
    }

    Matrix matrix() {
        return new Matrix(normalization, criteria.stream().map(EvaluationCriterion::criterion).toList(),
                options.stream().map(option -> option.option(criteria)).toList());
    }

    void choose(EvaluationChoice made) {
        choice = made;
    }

    @Nullable
    EvaluationChoice choice() {
        return choice;
    }

    @Override
    protected EvaluationView view() {
        return new EvaluationView(id(), version(), externalId(), name, description, normalization, currency, validUntil,
                criteria, options, choice, createdAt(), updatedAt());
    }
}
