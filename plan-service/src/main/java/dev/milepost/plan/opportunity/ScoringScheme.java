package dev.milepost.plan.opportunity;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.keeping.Kept;

/** Weighted criteria by which an organization ranks its opportunities. */
@Entity
@Table(name = "scoring_scheme")
class ScoringScheme extends Kept<ScoringSchemeEdit, ScoringSchemeView> {

    @Column
    private String name;
    @Column
    private @Nullable String description;
    @Convert(converter = SchemeCriteriaColumn.class)
    @ColumnTransformer(write = "cast(? as jsonb)")
    @Column
    private List<SchemeCriterion> criteria;

    protected ScoringScheme() {
    }

    ScoringScheme(ScoringSchemeEdit scheme, Instant now) {
        super(now);
        take(scheme, now);
    }

    List<SchemeCriterion> criteria() {
        return criteria;
    }

    @Override
    protected ScoringSchemeEdit edit() {
        return new ScoringSchemeEdit(externalId(), name, description, criteria);
    }

    @Override
    protected final void take(ScoringSchemeEdit edit, Instant now) {
        requireSense(edit.criteria());
        externalId(edit.externalId());
        name = edit.name();
        description = edit.description();
        criteria = List.copyOf(edit.criteria());
    }

    private static void requireSense(List<SchemeCriterion> wanted) {
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < wanted.size(); i++) {
            SchemeCriterion criterion = wanted.get(i);
            if (!keys.add(criterion.key())) {
                throw OpportunityProblem.CRITERION_REPEATED.because("The criterion \"%s\" is there twice", criterion.key())
                        .at("/criteria/" + i + "/key", "repeated", "must be the only one of this key");
            }
            if (criterion.minimum().compareTo(criterion.maximum()) >= 0) {
                throw OpportunityProblem.SCALE_EMPTY
                        .because("The scale of \"%s\" goes from %s to %s, which leaves nothing between", criterion.key(),
                                criterion.minimum().toPlainString(), criterion.maximum().toPlainString())
                        .at("/criteria/" + i + "/maximum", "not-above-minimum", "must be above the minimum");
            }
        }
        if (wanted.stream().allMatch(criterion -> criterion.weight().signum() == 0)) {
            throw OpportunityProblem.WEIGHTS_ALL_ZERO.because("All weights are 0, so that every score would be the same")
                    .at("/criteria", "weights-all-zero", "at least one must have a weight above 0");
        }
    }

    @Override
    protected ScoringSchemeView view() {
        return new ScoringSchemeView(id(), version(), externalId(), name, description, criteria, createdAt(), updatedAt());
    }
}
