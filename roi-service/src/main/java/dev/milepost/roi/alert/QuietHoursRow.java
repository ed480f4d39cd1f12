package dev.milepost.roi.alert;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.organization.OwnedId;

/** The quiet hours of an organization: one row at most, under an id that is always the same. */
@Entity
@Table(name = "quiet_hours")
@IdClass(OwnedId.class)
class QuietHoursRow {
    static final UUID ID = new UUID(0, 0);

    @Id
    @TenantId
    @Column(name = "organization_id")
    private String organizationId;
    @Id
    private UUID id;
    @Version
    private int version;
    private String zone;
    @Column(name = "quiet_from")
    private @Nullable LocalTime from;
    @Column(name = "quiet_to")
    private @Nullable LocalTime to;
    private String[] days;
    @Column(name = "changed_at")
    private Instant changedAt;

    protected QuietHoursRow() {
    }

    QuietHoursRow(Instant now) {
        this.id = ID;
        take(QuietHours.NONE, now);
    }

    /** @throws dev.milepost.kit.problem.ProblemException 422 where only one of the two times is given */
    final void take(QuietHours hours, Instant now) {
        if ((hours.from() == null) != (hours.to() == null)) {
            throw AlertProblem.QUIET_HOURS_INCOMPLETE.because("Give from and to, or neither")
                    .at(hours.from() == null ? "/from" : "/to", "missing", "must be given with the other one");
        }
        zone = hours.zone();
        from = hours.from();
        to = hours.to();
        days = hours.days().stream().sorted().map(DayOfWeek::name).toArray(String[]::new);
        changedAt = now;
    }

    QuietHours hours() {
        EnumSet<DayOfWeek> set = EnumSet.noneOf(DayOfWeek.class);
        Arrays.stream(days).map(DayOfWeek::valueOf).forEach(set::add);
        return new QuietHours(zone, from, to, set);
    }

    int version() {
        return version;
    }
}
