package dev.milepost.roi.kpi;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import org.jboss.logging.Logger;

import dev.milepost.kit.event.Outbox;
import dev.milepost.kit.organization.DueOrganizations;
import dev.milepost.kit.organization.Organizations;
import dev.milepost.kit.reference.Reference;
import dev.milepost.roi.alert.AlertService;
import dev.milepost.roi.alert.Observed;
import dev.milepost.roi.measurement.MeasurementService;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/**
 * Looks at KPIs whose standing may have changed: soon after something was measured, and once a day, since time alone makes a
 * pace pass, a value stale, a measurement due and old measurements expire. Any number of replicas may look at once.
 */
@ApplicationScoped
class KpiClock {
    private static final Logger LOG = Logger.getLogger(KpiClock.class);
    private static final String ACTOR = "kpi-clock";
    private static final int AT_ONCE = 50;
    private static final int EXPIRED_AT_ONCE = 5_000;

    private final DueOrganizations due;
    private final Organizations organizations;
    private final KpiRepository kpis;
    private final StatusKeeper keeper;
    private final ChartBaselines baselines;
    private final ControlCharts charts;
    private final AlertService alerts;
    private final DueMeasurements dueMeasurements;
    private final MeasurementService measurements;
    private final Outbox outbox;
    private final Event<KpisLooked> looked;
    private final Clock clock;

    KpiClock(DueOrganizations due, Organizations organizations, KpiRepository kpis, StatusKeeper keeper,
            ChartBaselines baselines, ControlCharts charts, AlertService alerts, DueMeasurements dueMeasurements,
            MeasurementService measurements, Outbox outbox,
            Event<KpisLooked> looked, Clock clock) {
        this.due = due;
        this.organizations = organizations;
        this.kpis = kpis;
        this.keeper = keeper;
        this.baselines = baselines;
        this.charts = charts;
        this.alerts = alerts;
        this.dueMeasurements = dueMeasurements;
        this.measurements = measurements;
        this.outbox = outbox;
        this.looked = looked;
        this.clock = clock;
    }

    @Scheduled(identity = "kpi-clock", every = "{milepost.roi.kpi.look-check}", concurrentExecution = ConcurrentExecution.SKIP, skipExecutionIf = ApplicationNotRunning.class)
    void look() {
        try {
            for (String organization : due.in("kpi")) {
                organizations.runAs(organization, ACTOR, () -> look(clock.instant()));
            }
        } catch (SQLException e) {
            LOG.warnf("KPIs can't be looked at, trying again soon: %s", e.getMessage());
        }
    }

    /** Looks at every KPI of the current organization that is due by an instant. */
    void look(Instant until) {
        List<Expiring> expiring = new ArrayList<>();
        boolean more = true;
        while (more) {
            more = QuarkusTransaction.requiringNew().call(() -> some(until, expiring));
        }
        expiring.forEach(this::expire);
    }

    /** Of which KPI measurements before an instant are to be deleted. */
    private record Expiring(UUID kpi, Instant before) {
    }

    private boolean some(Instant until, List<Expiring> expiring) {
        List<Kpi> found = kpis.due(until, AT_ONCE);
        Instant now = clock.instant();
        List<Kpi> inUse = found.stream().filter(kpi -> !kpi.isDeleted()).toList();
        Map<UUID, Instant> lastPoints = new HashMap<>();
        List<Observed> observed = new ArrayList<>();
        List<StatusKeeper.Judged> all = keeper.tell(inUse);
        baselines.keep(inUse);
        Map<UUID, KpiChart> drawn = charts.of(inUse);
        for (StatusKeeper.Judged judged : all) {
            KpiChart chart = Objects.requireNonNull(drawn.get(judged.kpi().id()));
            observed.add(new AlertConditions(judged, chart, judged.kpi().alertedUntil()).observed());
            if (!chart.points().isEmpty()) {
                lastPoints.put(judged.kpi().id(), chart.points().getLast().at());
            }
        }
        alerts.observe(observed);
        remind(inUse);
        kpis.looked(found, lastPoints, now);
        if (!found.isEmpty()) {
            looked.fire(KpisLooked.of(found));
        }
        inUse.forEach(kpi -> kpi.keptFrom(now).ifPresent(before -> expiring.add(new Expiring(kpi.id(), before))));
        return found.size() == AT_ONCE;
    }

    private void remind(List<Kpi> inUse) {
        Map<UUID, LocalDate> reminded = new HashMap<>();
        Map<UUID, KpiDueView> open = dueMeasurements.of(inUse);
        inUse.stream().filter(kpi -> open.containsKey(kpi.id())).forEach(kpi -> {
            KpiDueView view = Objects.requireNonNull(open.get(kpi.id()));
            if (kpi.remindedFor().filter(view.dueOn()::equals).isEmpty()) {
                outbox.publish(KpiMeasurementDue.TYPE, kpi.id(), new KpiMeasurementDue(kpi.id(), kpi.planId(), kpi.key(),
                        kpi.name(), kpi.owner(), view.dueOn()));
                reminded.put(kpi.id(), view.dueOn());
            }
        });
        kpis.keepReminders(reminded);
    }

    private void expire(Expiring expiring) {
        int gone;
        do {
            gone = QuarkusTransaction.requiringNew().call(() -> {
                kpis.lockAny(Reference.of(expiring.kpi()));
                return measurements.expire(expiring.kpi(), expiring.before(), EXPIRED_AT_ONCE);
            });
        } while (gone > 0);
    }
}
