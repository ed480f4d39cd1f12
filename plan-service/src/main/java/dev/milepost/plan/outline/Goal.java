package dev.milepost.plan.outline;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import dev.milepost.plan.part.PlanPart;

/** Something measurable that the plan is for. */
@Entity
@Table(name = "goal")
class Goal extends PlanPart<GoalEdit, GoalView> {

    private static final String SEPARATOR = ",";

    @Column
    private String name;
    @Column
    private @Nullable String description;
    @Enumerated(EnumType.STRING)
    @Column(name = "benefit_type")
    private BenefitType benefitType;
    @Column
    private @Nullable String strategy;
    @Column(name = "kpi_keys")
    private String kpiKeys;
    @Column(name = "process_id")
    private @Nullable UUID processId;
    @Column
    private @Nullable String target;
    @Column(name = "opportunity_id")
    private @Nullable UUID opportunityId;

    protected Goal() {
    }

    Goal(UUID planId, GoalEdit goal, Instant now) {
        this(planId, goal, null, now);
    }

    /** @param opportunityId what it is made from */
    Goal(UUID planId, GoalEdit goal, @Nullable UUID opportunityId, Instant now) {
        super(planId, now);
        this.opportunityId = opportunityId;
        take(goal, now);
    }

    @Override
    protected GoalEdit edit() {
        return new GoalEdit(externalId(), name, description, benefitType, strategy, kpiKeys(), processId, target);
    }

    @Override
    protected final void take(GoalEdit edit, Instant now) {
        externalId(edit.externalId());
        name = edit.name();
        description = edit.description();
        benefitType = edit.benefitType();
        strategy = edit.strategy();
        kpiKeys = edit.kpiKeys() == null ? "" : String.join(SEPARATOR, edit.kpiKeys());
        processId = edit.processId();
        target = edit.target();
    }

    List<String> kpiKeys() {
        return kpiKeys.isEmpty() ? List.of() : List.of(kpiKeys.split(SEPARATOR, -1));
    }

    @Override
    protected GoalView view() {
        return new GoalView(id(), version(), externalId(), name, description, benefitType, strategy, kpiKeys(), processId,
                target, opportunityId, createdAt(), updatedAt());
    }
}
