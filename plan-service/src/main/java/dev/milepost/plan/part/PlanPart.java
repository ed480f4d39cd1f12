package dev.milepost.plan.part;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;

import dev.milepost.kit.keeping.Kept;

/**
 * A kept object that belongs to one plan for good.
 *
 * @param <E> what can be changed on it
 * @param <V> what callers see of it
 */
@MappedSuperclass
public abstract class PlanPart<E, V> extends Kept<E, V> {

    /** The attribute that holds the plan's id, for queries. */
    public static final String PLAN = "planId";

    @Column(name = "plan_id")
    private UUID planId;

    protected PlanPart() {
    }

    protected PlanPart(UUID planId, Instant now) {
        super(now);
        this.planId = planId;
    }

    public final UUID planId() {
        return planId;
    }
}
