package dev.milepost.roi.alert;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.organization.Ids;
import dev.milepost.kit.organization.OwnedId;

/**
 * Something that somebody should look at. It is open until what it is about is over, or somebody closes it; closed by hand it
 * isn't opened again as long as its cause lasts.
 */
@Entity
@Table(name = "alert")
@IdClass(OwnedId.class)
class Alert {
    @Id
    @TenantId
    @Column(name = "organization_id")
    private String organizationId;
    @Id
    private UUID id;
    @Version
    private int version;
    @Column(name = "kpi_id")
    private UUID kpiId;
    @Column(name = "plan_id")
    private @Nullable UUID planId;
    private String cause;
    @Enumerated(EnumType.STRING)
    private AlertKind kind;
    private String rule;
    @Enumerated(EnumType.STRING)
    private AlertMeaning meaning;
    private String message;
    private @Nullable BigDecimal value;
    private @Nullable Instant at;
    @Enumerated(EnumType.STRING)
    private AlertState state;
    @Column(name = "opened_at")
    private Instant openedAt;
    @Column(name = "told_at")
    private @Nullable Instant toldAt;
    @Column(name = "closed_at")
    private @Nullable Instant closedAt;
    @Column(name = "closed_by")
    private @Nullable String closedBy;
    @Column(name = "closed_by_name")
    private @Nullable String closedByName;
    @Column(name = "close_reason")
    private @Nullable String closeReason;
    /** When its cause ended; a closed alert whose cause lasts has none. */
    @Column(name = "ended_at")
    private @Nullable Instant endedAt;
    /** When it is told; null once it has been, or needn't be any more. */
    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    protected Alert() {
    }

    Alert(Observed observed, Condition condition, Instant now) {
        this.id = Ids.next();
        this.kpiId = observed.kpiId();
        this.planId = observed.planId();
        this.cause = condition.cause();
        this.kind = condition.kind();
        this.rule = condition.rule();
        this.meaning = condition.meaning();
        this.message = condition.message();
        this.value = condition.value();
        this.at = condition.at();
        this.state = AlertState.OPEN;
        this.openedAt = now;
        this.dueAt = now;
    }

    /** It is quiet. */
    void postpone(Instant until) {
        dueAt = until;
    }

    void told(Instant now) {
        toldAt = now;
        dueAt = null;
    }

    /** What it is about is over; answers whether that closes it. */
    boolean end(Instant now) {
        endedAt = now;
        if (state == AlertState.CLOSED) {
            return false;
        }
        close(now);
        closeReason = "It is over";
        return true;
    }

    /** @throws dev.milepost.kit.problem.ProblemException 409 where it is closed */
    void close(String by, String name, String reason, Instant now) {
        if (state == AlertState.CLOSED) {
            throw AlertProblem.ALERT_IS_CLOSED.because("It was closed at %s: %s", closedAt, closeReason);
        }
        close(now);
        closedBy = by;
        closedByName = name;
        closeReason = reason;
    }

    private void close(Instant now) {
        state = AlertState.CLOSED;
        closedAt = now;
        dueAt = null;
    }

    boolean isTold() {
        return toldAt != null;
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    UUID kpiId() {
        return kpiId;
    }

    String cause() {
        return cause;
    }

    /** Empty where nobody has closed it by hand. */
    Optional<Dismissal> dismissal() {
        return closedBy == null || closeReason == null || closedAt == null ? Optional.empty()
                : Optional.of(new Dismissal(id, rule, at, endedAt, closeReason, closedByName, closedAt));
    }

    AlertView view() {
        return new AlertView(id, version, kpiId, planId, kind, rule, meaning, message, value, at, state, openedAt, toldAt,
                closedAt, state == AlertState.CLOSED && closedBy == null, closedBy, closedByName, closeReason);
    }

    AlertChanged event() {
        return new AlertChanged(id, kpiId, planId, kind, rule, meaning, message, value, at, state, closeReason);
    }
}
