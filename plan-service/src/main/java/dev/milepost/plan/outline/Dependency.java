package dev.milepost.plan.outline;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import dev.milepost.plan.part.PlanPart;
import dev.milepost.plan.schedule.DependencyType;
import dev.milepost.plan.schedule.LagUnit;

/** A tie between two tasks of one plan. */
@Entity
@Table(name = "dependency")
class Dependency extends PlanPart<DependencyEdit, DependencyView> {

    @Column(name = "predecessor_id")
    private UUID predecessorId;
    @Column(name = "successor_id")
    private UUID successorId;
    @Enumerated(EnumType.STRING)
    private DependencyType type;
    @Column
    private BigDecimal lag;
    @Enumerated(EnumType.STRING)
    @Column(name = "lag_unit")
    private LagUnit lagUnit;

    protected Dependency() {
    }

    Dependency(UUID planId, UUID predecessorId, UUID successorId, DependencyEdit edit, Instant now) {
        super(planId, now);
        this.predecessorId = predecessorId;
        this.successorId = successorId;
        take(edit, now);
    }

    @Override
    protected DependencyEdit edit() {
        return new DependencyEdit(externalId(), type, Decimals.plain(lag), lagUnit);
    }

    @Override
    protected final void take(DependencyEdit edit, Instant now) {
        externalId(edit.externalId());
        type = edit.type();
        lag = edit.lag();
        lagUnit = edit.lagUnit();
    }

    Tie tie() {
        return new Tie(predecessorId, successorId, type);
    }

    Tie tie(DependencyEdit edit) {
        return new Tie(predecessorId, successorId, edit.type());
    }

    boolean ties(UUID predecessor, UUID successor) {
        return predecessorId.equals(predecessor) && successorId.equals(successor);
    }

    /** Two tasks are tied once by each type. */
    record Tie(UUID predecessorId, UUID successorId, DependencyType type) {
    }

    @Override
    protected DependencyView view() {
        return new DependencyView(id(), version(), externalId(), predecessorId, successorId, type, Decimals.plain(lag), lagUnit,
                createdAt(), updatedAt());
    }
}
