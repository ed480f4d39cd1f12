package dev.milepost.roi.ledger;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.organization.Ids;
import dev.milepost.kit.organization.OwnedId;

/** A month of the books that was closed at least once. */
@Entity
@Table(name = "ledger_period")
@IdClass(OwnedId.class)
class LedgerPeriod {
    @Id
    @TenantId
    @Column(name = "organization_id")
    private String organizationId;
    @Id
    private UUID id;
    @Version
    private int version;
    private String month;
    private boolean closed;
    private @Nullable String reason;
    @Column(name = "changed_at")
    private Instant changedAt;

    protected LedgerPeriod() {
    }

    /** About to be closed for the first time: an open one needs no row. */
    LedgerPeriod(LedgerMonth month) {
        this.id = Ids.next();
        this.month = month.name();
    }

    void close(Instant now) {
        closed = true;
        reason = null;
        changedAt = now;
    }

    void reopen(String why, Instant now) {
        closed = false;
        reason = why;
        changedAt = now;
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    String month() {
        return month;
    }

    boolean isClosed() {
        return closed;
    }

    @Nullable
    String reason() {
        return reason;
    }

    Instant changedAt() {
        return changedAt;
    }
}
