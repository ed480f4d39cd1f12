package dev.milepost.plan.phase;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.exact.Exact;
import dev.milepost.plan.part.PlanPart;

/** A group of people or sites that goes live together. */
@Entity
@Table(name = "phase")
class Phase extends PlanPart<PhaseEdit, PhaseFacts> {

    @Column
    private String name;
    @Column
    private @Nullable String description;
    @Column
    private int position;
    @Column
    private @Nullable String audience;
    @Column(name = "audience_size")
    private @Nullable Integer audienceSize;
    @Column(name = "go_live_date")
    private @Nullable LocalDate goLiveDate;
    @Column(name = "milestone_id")
    private @Nullable UUID milestoneId;
    @Column(name = "budget_cap")
    private @Nullable BigDecimal budgetCap;
    @Column(name = "exit_gate_id")
    private @Nullable UUID exitGateId;
    @Column(name = "way_back")
    private @Nullable String wayBack;
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "task_ids")
    private List<UUID> taskIds;

    protected Phase() {
    }

    Phase(UUID planId, PhaseEdit phase, Instant now) {
        super(planId, now);
        take(phase, now);
    }

    @Override
    protected PhaseEdit edit() {
        return new PhaseEdit(externalId(), name, description, position, audience, audienceSize, goLiveDate, milestoneId,
                Exact.plainOptional(budgetCap), exitGateId, wayBack, taskIds);
    }

    @Override
    protected final void take(PhaseEdit edit, Instant now) {
        externalId(edit.externalId());
        name = edit.name();
        description = edit.description();
        position = edit.position();
        audience = edit.audience();
        audienceSize = edit.audienceSize();
        goLiveDate = edit.goLiveDate();
        milestoneId = edit.milestoneId();
        budgetCap = edit.budgetCap();
        exitGateId = edit.exitGateId();
        wayBack = edit.wayBack();
        taskIds = edit.taskIds();
    }

    int position() {
        return position;
    }

    String name() {
        return name;
    }

    List<UUID> taskIds() {
        return taskIds;
    }

    @Nullable
    UUID exitGateId() {
        return exitGateId;
    }

    @Override
    protected PhaseFacts view() {
        return new PhaseFacts(id(), version(), externalId(), name, description, position, audience, audienceSize, goLiveDate,
                milestoneId, Exact.plainOptional(budgetCap), exitGateId, wayBack, taskIds, createdAt(), updatedAt());
    }
}
