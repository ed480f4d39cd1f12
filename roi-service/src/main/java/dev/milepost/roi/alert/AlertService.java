package dev.milepost.roi.alert;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;

import dev.milepost.kit.change.Precondition;
import dev.milepost.kit.event.Outbox;
import dev.milepost.kit.history.History;
import dev.milepost.kit.history.HistoryAction;
import dev.milepost.kit.history.HistoryEntry;
import dev.milepost.kit.history.ObjectReference;
import dev.milepost.kit.organization.Caller;
import dev.milepost.kit.organization.DueOrganizations;
import dev.milepost.kit.organization.Organizations;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.page.Pages;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/** Opens alerts once, tells them outside of quiet hours, and closes them when they are over or somebody says so. */
@ApplicationScoped
public class AlertService {
    private static final Logger LOG = Logger.getLogger(AlertService.class);
    private static final String ACTOR = "alerts";
    private static final int AT_ONCE = 100;

    private final AlertRepository alerts;
    private final QuietHoursRepository quiet;
    private final Outbox outbox;
    private final History history;
    private final Caller caller;
    private final DueOrganizations due;
    private final Organizations organizations;
    private final Clock clock;

    AlertService(AlertRepository alerts, QuietHoursRepository quiet, Outbox outbox, History history, Caller caller,
            DueOrganizations due, Organizations organizations, Clock clock) {
        this.alerts = alerts;
        this.quiet = quiet;
        this.outbox = outbox;
        this.history = history;
        this.caller = caller;
        this.due = due;
        this.organizations = organizations;
        this.clock = clock;
    }

    /** Opens and closes what a look at some KPIs has found; in the transaction of the look. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void observe(Collection<Observed> looks) {
        if (looks.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        Map<UUID, List<Alert>> lasting = alerts.lasting(looks.stream().map(Observed::kpiId).toList()).stream()
                .collect(Collectors.groupingBy(Alert::kpiId));
        List<Alert> opened = new ArrayList<>();
        for (Observed look : looks) {
            List<Alert> known = lasting.getOrDefault(look.kpiId(), List.of());
            Set<String> causes = new HashSet<>();
            known.forEach(alert -> {
                if (look.lasting().contains(alert.cause())) {
                    causes.add(alert.cause());
                } else {
                    end(alert, now);
                }
            });
            look.arisen().stream().filter(condition -> causes.add(condition.cause()))
                    .forEach(condition -> opened.add(new Alert(look, condition, now)));
        }
        if (!opened.isEmpty()) {
            // Those that are over are written first: of one cause there is one at a time.
            alerts.flush();
            open(opened, now);
        }
    }

    private void open(List<Alert> opened, Instant now) {
        Instant loud = hours().loud(now);
        opened.forEach(alert -> {
            if (loud.isAfter(now)) {
                alert.postpone(loud);
            } else {
                tell(alert, now);
            }
        });
        alerts.persist(opened);
    }

    private void tell(Alert alert, Instant now) {
        alert.told(now);
        outbox.publish(AlertChanged.OPENED, alert.id(), alert.event());
    }

    private void end(Alert alert, Instant now) {
        if (alert.end(now) && alert.isTold()) {
            outbox.publish(AlertChanged.CLOSED, alert.id(), alert.event());
        }
    }

    /** What people have dismissed of a KPI's chart. */
    @Transactional
    public List<Dismissal> dismissed(UUID kpi) {
        return alerts.closedByHand(kpi, AlertKind.CONTROL_CHART).stream().flatMap(alert -> alert.dismissal().stream())
                .toList();
    }

    @Transactional
    AlertView get(UUID id) {
        return alerts.get(id).view();
    }

    @Transactional
    Page<AlertView> list(AlertFilter filter, PageRequest page) {
        return Pages.of(alerts, Alert::id).where("state in :states", "states", filter.states)
                .where("kind in :kinds", "kinds", filter.kinds).where("meaning = :meaning", "meaning", filter.meaning)
                .where("kpiId = :kpi", "kpi", filter.kpiId).where("planId = :plan", "plan", filter.planId).newestFirst()
                .page(page).map(Alert::view);
    }

    @Transactional
    AlertView close(UUID id, NewClosure closure) {
        Alert closed = alerts.get(id);
        AlertView before = closed.view();
        closed.close(caller.subject(), caller.name(), closure.reason(), clock.instant());
        alerts.flush();
        AlertView after = closed.view();
        history.record(reference(id), closed.version(), HistoryAction.CHANGED, before, after);
        if (closed.isTold()) {
            outbox.publish(AlertChanged.CLOSED, id, closed.event());
        }
        return after;
    }

    @Transactional
    Page<HistoryEntry> history(UUID id, PageRequest page) {
        return history.of(reference(alerts.get(id).id()), page);
    }

    @Transactional
    QuietHoursView quietHours() {
        return quiet.ofOrganization().map(row -> QuietHoursView.of(row.hours(), row.version()))
                .orElseGet(() -> QuietHoursView.of(QuietHours.NONE, 0));
    }

    @Transactional
    QuietHoursView keepQuietHours(Precondition precondition, QuietHours wanted) {
        QuietHoursRow row = quiet.ofOrganization().orElse(null);
        precondition.require(row == null ? 0 : row.version());
        if (row == null) {
            row = new QuietHoursRow(clock.instant());
            quiet.persistAndFlush(row);
        }
        // Version 0 is what callers see of those that nobody has set.
        row.take(wanted, clock.instant());
        quiet.flush();
        return QuietHoursView.of(row.hours(), row.version());
    }

    private QuietHours hours() {
        return quiet.ofOrganization().map(QuietHoursRow::hours).orElse(QuietHours.NONE);
    }

    @Scheduled(identity = "alerts", every = "{milepost.roi.alert.tell-check}", concurrentExecution = ConcurrentExecution.SKIP, skipExecutionIf = ApplicationNotRunning.class)
    void tellDue() {
        try {
            for (String organization : due.in("alert")) {
                organizations.runAs(organization, ACTOR, this::tellOwn);
            }
        } catch (SQLException e) {
            LOG.warnf("Alerts can't be looked for, trying again soon: %s", e.getMessage());
        }
    }

    private void tellOwn() {
        int told;
        do {
            told = QuarkusTransaction.requiringNew().call(this::tellSome);
        } while (told == AT_ONCE);
    }

    private int tellSome() {
        Instant now = clock.instant();
        Instant loud = hours().loud(now);
        List<Alert> waiting = alerts.due(now, AT_ONCE);
        waiting.forEach(alert -> {
            if (loud.isAfter(now)) {
                alert.postpone(loud);
            } else {
                tell(alert, now);
            }
        });
        return waiting.size();
    }

    private static ObjectReference reference(UUID id) {
        return ObjectReference.of("alert", id);
    }
}
