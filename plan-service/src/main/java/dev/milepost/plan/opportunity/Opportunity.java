package dev.milepost.plan.opportunity;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.keeping.Kept;
import dev.milepost.plan.outline.BenefitType;
import dev.milepost.plan.ranking.Candidate;
import dev.milepost.plan.ranking.Input;

/** A place where AI could help. It becomes part of one plan at most. */
@Entity
@Table(name = "opportunity")
class Opportunity extends Kept<OpportunityEdit, OpportunityView> {

    private static final String SEPARATOR = ",";

    @Column
    private String name;
    @Column
    private @Nullable String description;
    @Column(name = "benefit_types")
    private String benefitTypes;
    @Enumerated(EnumType.STRING)
    private OpportunityStatus status;
    @Column
    private @Nullable Integer impact;
    @Column
    private @Nullable Integer feasibility;
    @Column
    private @Nullable Integer alignment;
    @Column
    private @Nullable BigDecimal reach;
    @Column
    private @Nullable BigDecimal confidence;
    @Column
    private @Nullable BigDecimal effort;
    @Column
    private @Nullable BigDecimal value;
    @Column
    private @Nullable BigDecimal urgency;
    @Column(name = "risk_reduction")
    private @Nullable BigDecimal riskReduction;
    @Column
    private @Nullable BigDecimal size;
    @Column(name = "process_id")
    private @Nullable UUID processId;
    @Convert(converter = CriterionValuesColumn.class)
    @ColumnTransformer(write = "cast(? as jsonb)")
    @Column
    private List<CriterionValue> criteria;
    @Column(name = "plan_id")
    private @Nullable UUID planId;
    @Column(name = "goal_id")
    private @Nullable UUID goalId;
    @Convert(converter = ChoiceColumn.class)
    @ColumnTransformer(write = "cast(? as jsonb)")
    @Column
    private @Nullable ChoiceView choice;

    protected Opportunity() {
    }

    Opportunity(OpportunityEdit opportunity, Instant now) {
        super(now);
        status = opportunity.status();
        take(opportunity, now);
    }

    @Override
    protected OpportunityEdit edit() {
        return new OpportunityEdit(externalId(), name, description, status, benefitTypes(), impact, feasibility, alignment,
                reach, confidence, effort, value, urgency, riskReduction, size, criteria, processId);
    }

    @Override
    protected final void take(OpportunityEdit edit, Instant now) {
        List<CriterionValue> values = edit.criteria() == null ? List.of() : List.copyOf(edit.criteria());
        requireReachable(edit.status());
        requireDifferent(values);
        externalId(edit.externalId());
        name = edit.name();
        description = edit.description();
        impact = edit.impact();
        feasibility = edit.feasibility();
        alignment = edit.alignment();
        reach = edit.reach();
        confidence = edit.confidence();
        effort = edit.effort();
        value = edit.value();
        urgency = edit.urgency();
        riskReduction = edit.riskReduction();
        size = edit.size();
        processId = edit.processId();
        status = edit.status();
        benefitTypes = edit.benefitTypes().stream().distinct().map(BenefitType::name).collect(Collectors.joining(SEPARATOR));
        criteria = values;
    }

    private void requireReachable(OpportunityStatus wanted) {
        if (wanted == status) {
            return;
        }
        Set<OpportunityStatus> reachable = choice == null ? Set.of(OpportunityStatus.IDEA, OpportunityStatus.REJECTED)
                : Set.of(OpportunityStatus.CHOSEN, OpportunityStatus.REJECTED, OpportunityStatus.DONE);
        if (!reachable.contains(wanted)) {
            throw OpportunityProblem.OPPORTUNITY_STATUS_NOT_REACHABLE
                    .because(choice == null
                            ? "An opportunity becomes %s through POST /opportunities/{id}/choice, which makes it part of a plan first"
                            : "The opportunity is part of a plan, so that it can't become %s again", wanted)
                    .at("/status", "not-reachable", "one of " + reachable.stream().sorted().toList());
        }
    }

    private static void requireDifferent(List<CriterionValue> values) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < values.size(); i++) {
            String key = values.get(i).criterion();
            if (!seen.add(key)) {
                throw OpportunityProblem.CRITERION_REPEATED.because("The criterion \"%s\" has two values", key)
                        .at("/criteria/" + i + "/criterion", "repeated", "must have one value");
            }
        }
    }

    /** What is known of it, by the names of its fields and the keys of own criteria. */
    Candidate candidate() {
        Map<String, BigDecimal> inputs = new HashMap<>();
        criteria.forEach(one -> inputs.put(one.criterion(), one.value()));
        put(inputs, Input.IMPACT, impact == null ? null : BigDecimal.valueOf(impact));
        put(inputs, Input.FEASIBILITY, feasibility == null ? null : BigDecimal.valueOf(feasibility));
        put(inputs, Input.ALIGNMENT, alignment == null ? null : BigDecimal.valueOf(alignment));
        put(inputs, Input.REACH, reach);
        put(inputs, Input.CONFIDENCE, confidence);
        put(inputs, Input.EFFORT, effort);
        put(inputs, Input.VALUE, value);
        put(inputs, Input.URGENCY, urgency);
        put(inputs, Input.RISK_REDUCTION, riskReduction);
        put(inputs, Input.SIZE, size);
        return new Candidate(id().toString(), inputs);
    }

    private static void put(Map<String, BigDecimal> inputs, Input input, @Nullable BigDecimal value) {
        if (value != null) {
            inputs.put(input.key(), value);
        }
    }

    void choose(ChoiceView made) {
        choice = made;
        planId = made.planId();
        goalId = made.goalId();
        status = OpportunityStatus.CHOSEN;
    }

    @Nullable
    ChoiceView choice() {
        return choice;
    }

    List<BenefitType> benefitTypes() {
        return Arrays.stream(benefitTypes.split(SEPARATOR, -1)).map(BenefitType::valueOf).toList();
    }

    @Override
    protected OpportunityView view() {
        return new OpportunityView(id(), version(), externalId(), name, description, status, benefitTypes(), impact,
                feasibility, alignment, reach, confidence, effort, value, urgency, riskReduction, size, criteria, processId,
                choice, createdAt(), updatedAt());
    }
}
