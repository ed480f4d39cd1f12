package dev.milepost.plan.feed;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.hibernate.annotations.TenantId;

/** What calendars were told last of a task: its number goes up, and its stamp is new, whenever something of it is different. */
@Entity
@Table(name = "calendar_entry")
@IdClass(CalendarEntryId.class)
class CalendarEntry {

    @Id
    @TenantId
    @Column(name = "organization_id")
    private String organizationId;
    @Id
    @Column(name = "task_id")
    private UUID taskId;
    @Column(name = "plan_id")
    private UUID planId;
    @Column
    private String fingerprint;
    @Column
    private int sequence;
    @Column(name = "stamped_at")
    private Instant stampedAt;

    protected CalendarEntry() {
    }

    CalendarEntry(UUID planId, UUID taskId, String fingerprint, Instant now) {
        this.planId = planId;
        this.taskId = taskId;
        this.fingerprint = fingerprint;
        this.stampedAt = now;
    }

    void tell(String current, Instant now) {
        if (!fingerprint.equals(current)) {
            fingerprint = current;
            sequence++;
            stampedAt = now;
        }
    }

    UUID taskId() {
        return taskId;
    }

    Stamp stamp() {
        return new Stamp(sequence, stampedAt);
    }

    /** How an entry is numbered and dated. */
    record Stamp(int sequence, Instant at) {
    }
}
