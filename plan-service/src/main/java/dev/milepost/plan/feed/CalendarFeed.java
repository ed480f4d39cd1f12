package dev.milepost.plan.feed;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import dev.milepost.plan.part.PlanPart;

/**
 * A secret address under which a plan is a calendar. Only the hash of the secret is kept; one in the bin is revoked for good.
 */
@Entity
@Table(name = "calendar_feed")
class CalendarFeed extends PlanPart<CalendarFeedEdit, CalendarFeedView> {

    @Column
    private String name;
    @Enumerated(EnumType.STRING)
    @Column(name = "tasks_as")
    private TasksAs tasksAs;
    @Column(name = "secret_hash")
    private String secretHash;

    protected CalendarFeed() {
    }

    CalendarFeed(UUID planId, CalendarFeedEdit feed, String secretHash, Instant now) {
        super(planId, now);
        this.secretHash = secretHash;
        take(feed, now);
    }

    @Override
    protected CalendarFeedEdit edit() {
        return new CalendarFeedEdit(externalId(), name, tasksAs);
    }

    @Override
    protected final void take(CalendarFeedEdit edit, Instant now) {
        externalId(edit.externalId());
        name = edit.name();
        tasksAs = edit.tasksAs();
    }

    @Override
    protected CalendarFeedView view() {
        return new CalendarFeedView(id(), version(), externalId(), name, tasksAs, createdAt());
    }

    TasksAs tasksAs() {
        return tasksAs;
    }
}
