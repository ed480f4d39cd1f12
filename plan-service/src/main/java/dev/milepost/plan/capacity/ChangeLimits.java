package dev.milepost.plan.capacity;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.hibernate.annotations.ColumnTransformer;

import dev.milepost.kit.keeping.Kept;

/** How much change the teams of one organization take; there is one row of it at most. */
@Entity
@Table(name = "change_limits")
class ChangeLimits extends Kept<ChangeLimitsEdit, ChangeLimitsView> {

    @Convert(converter = ChangeLimitsConverter.class)
    @ColumnTransformer(write = "cast(? as jsonb)")
    @Column
    private ChangeLimitsEdit limits;

    protected ChangeLimits() {
    }

    ChangeLimits(ChangeLimitsEdit limits, Instant now) {
        super(now);
        take(limits, now);
    }

    @Override
    protected ChangeLimitsEdit edit() {
        return limits;
    }

    @Override
    protected final void take(ChangeLimitsEdit edit, Instant now) {
        edit.requireEachOnce();
        limits = edit;
    }

    @Override
    protected ChangeLimitsView view() {
        return new ChangeLimitsView(version(), limits.defaultLimit(), limits.teams(), limits.people(), updatedAt());
    }
}
