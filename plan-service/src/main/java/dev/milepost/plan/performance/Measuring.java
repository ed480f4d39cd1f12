package dev.milepost.plan.performance;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.hibernate.annotations.ColumnTransformer;

import dev.milepost.plan.earnedvalue.Method;
import dev.milepost.plan.part.PlanPart;

/** How the progress of a plan is measured: one for each plan that has changed it. */
@Entity
@Table(name = "measuring")
class Measuring extends PlanPart<MeasuringEdit, MeasuringView> {

    @Enumerated(EnumType.STRING)
    private Method method;
    @Convert(converter = TaskMethodsConverter.class)
    @ColumnTransformer(write = "cast(? as jsonb)")
    @Column
    private List<TaskMethod> tasks;

    protected Measuring() {
    }

    Measuring(UUID planId, Instant now) {
        super(planId, now);
        take(MeasuringEdit.DEFAULT, now);
    }

    @Override
    protected MeasuringEdit edit() {
        return new MeasuringEdit(method, tasks);
    }

    @Override
    protected final void take(MeasuringEdit edit, Instant now) {
        method = edit.method();
        tasks = List.copyOf(edit.tasks());
    }

    @Override
    protected MeasuringView view() {
        return new MeasuringView(planId(), version(), method, tasks);
    }
}
