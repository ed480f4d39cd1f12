package dev.milepost.plan.baseline;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.budget.BudgetCategory;
import dev.milepost.plan.money.Amounts;

/** A budget line of a baseline. Rows are written by {@link BaselineRepository#copy} alone. */
@Entity
@Immutable
@Table(name = "baseline_line")
@IdClass(BaselineRowId.class)
class BaselineLine {

    @Id
    @TenantId
    @Column(name = "organization_id")
    private String organizationId;
    @Id
    @Column(name = "baseline_id")
    private UUID baselineId;
    @Id
    @Column(name = "line_id")
    private UUID id;
    @Column
    private int position;
    @Enumerated(EnumType.STRING)
    private BudgetCategory category;
    @Column
    private String name;
    @Column
    private BigDecimal amount;
    @Column(name = "step_id")
    private @Nullable UUID stepId;
    @Column(name = "task_id")
    private @Nullable UUID taskId;
    @Column(name = "from_date")
    private @Nullable LocalDate from;
    @Column(name = "until_date")
    private @Nullable LocalDate until;

    protected BaselineLine() {
    }

    UUID baselineId() {
        return baselineId;
    }

    LineCopy view() {
        return new LineCopy(id, category, name, Amounts.plain(amount), stepId, taskId, from, until);
    }
}
