package dev.milepost.roi.measurement;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import dev.milepost.kit.organization.DueOrganizations;
import dev.milepost.kit.organization.Organizations;
import dev.milepost.roi.measurement.RollupRepository.Rules;
import dev.milepost.roi.measurement.Stretch.Span;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/**
 * Keeps the rollups up with what is measured, corrected and deleted. The database marks the days that a change touches, in the
 * transaction of the change; here they are made anew soon afterwards, a few days in each transaction. Until then they are read
 * from the measurements, so that an answer is never behind. Any number of replicas may do it at once.
 */
@ApplicationScoped
class Rollups {
    /** A day with more readings than this has rollups by the hour, too. */
    static final int DENSE = 96;

    private static final Logger LOG = Logger.getLogger(Rollups.class);
    private static final String ACTOR = "measurement-rollups";
    /** A dense day holds some ten thousand readings, and a batch that touches one of these days waits. */
    private static final int DAYS_AT_ONCE = 16;

    private final DueOrganizations due;
    private final Organizations organizations;
    private final RollupRepository rollups;
    private final Clock clock;

    Rollups(DueOrganizations due, Organizations organizations, RollupRepository rollups, Clock clock) {
        this.due = due;
        this.organizations = organizations;
        this.rollups = rollups;
        this.clock = clock;
    }

    @Scheduled(identity = "measurement-rollups", every = "{milepost.roi.measurement.rollup-check}", concurrentExecution = ConcurrentExecution.SKIP, skipExecutionIf = ApplicationNotRunning.class)
    void keepUp() {
        try {
            for (String organization : due.in("measurement_stale")) {
                organizations.runAs(organization, ACTOR, () -> refresh(clock.instant()));
            }
        } catch (SQLException e) {
            LOG.warnf("The stale days can't be read, trying again soon: %s", e.getMessage());
        }
    }

    /** Makes every rollup of the current organization anew that became due until an instant. */
    void refresh(Instant until) {
        boolean more = true;
        while (more) {
            more = QuarkusTransaction.requiringNew().call(() -> portion(until));
        }
    }

    private boolean portion(Instant until) {
        Optional<UUID> kpi = rollups.next(until);
        if (kpi.isEmpty() || !rollups.lock(kpi.get())) {
            return false;
        }
        Optional<Rules> rules = rollups.rules(kpi.get());
        List<Span> days = rollups.take(kpi.get(), until, DAYS_AT_ONCE);
        if (rules.isPresent() && !days.isEmpty()) {
            makeDays(kpi.get(), rules.get(), days);
            rollups.makeMonths(kpi.get(), days.stream().map(day -> month(day, rules.get())).distinct().toList());
        }
        return !days.isEmpty();
    }

    private void makeDays(UUID kpi, Rules rules, List<Span> days) {
        rollups.clear(kpi, days);
        Set<Span> dense = Set.copyOf(rollups.dense(kpi, days, DENSE));
        if (!dense.isEmpty()) {
            rollups.makeHoursAndDays(kpi, rules, days.stream().filter(dense::contains).toList());
        }
        if (dense.size() < days.size()) {
            rollups.makeDays(kpi, rules, days.stream().filter(day -> !dense.contains(day)).toList());
        }
    }

    private static Span month(Span day, Rules rules) {
        ZonedDateTime start = Bucket.MONTH.startOf(day.from().atZone(rules.zone()));
        return new Span(start.toInstant(), Bucket.MONTH.next(start).toInstant());
    }
}
