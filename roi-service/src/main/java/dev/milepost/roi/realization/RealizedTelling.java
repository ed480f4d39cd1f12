package dev.milepost.roi.realization;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import dev.milepost.kit.event.Outbox;
import dev.milepost.kit.organization.DueOrganizations;
import dev.milepost.kit.organization.Organizations;
import dev.milepost.roi.businesscase.BusinessCaseChanged;
import dev.milepost.roi.businesscase.LineInput;
import dev.milepost.roi.kpi.KpisLooked;
import dev.milepost.roi.money.Rounding;
import dev.milepost.roi.realization.BenefitRealized.OfGoal;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/**
 * Computes again what cases have brought, soon after a claim, a case or a claimed KPI has changed and once a day, since months
 * end, and tells others of those that have brought something else than they were told last.
 */
@ApplicationScoped
class RealizedTelling {
    private static final Logger LOG = Logger.getLogger(RealizedTelling.class);
    private static final String TABLE = "benefit_realized";
    private static final Duration LATER = Duration.ofDays(1);
    private static final int AT_ONCE = 50;

    private final RealizedRepository queue;
    private final RealizationService realization;
    private final DueOrganizations organizations;
    private final Organizations as;
    private final Outbox outbox;
    private final Clock clock;

    RealizedTelling(RealizedRepository queue, RealizationService realization, DueOrganizations organizations,
            Organizations as, Outbox outbox, Clock clock) {
        this.queue = queue;
        this.realization = realization;
        this.organizations = organizations;
        this.as = as;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** In the transaction of the look: what a KPI is now may change what was realized. */
    void looked(@Observes KpisLooked looked) {
        if (!looked.kpis().isEmpty()) {
            queue.measured(looked.kpis(), clock.instant());
        }
    }

    /** What was planned, what a unit is worth or whose plan it is may have changed. */
    void changed(@Observes BusinessCaseChanged changed) {
        queue.changed(changed.businessCaseId(), clock.instant());
    }

    @Scheduled(identity = "benefit-realized", every = "{milepost.roi.realization.tell-check}", concurrentExecution = ConcurrentExecution.SKIP, skipExecutionIf = ApplicationNotRunning.class)
    void tellAll() {
        try {
            for (String organization : organizations.in(TABLE)) {
                as.runAs(organization, "job:benefit-realized", this::tellOwn);
            }
        } catch (SQLException e) {
            LOG.warnf("Realized benefits can't be looked for, trying again later: %s", e.getMessage());
        }
    }

    private void tellOwn() {
        boolean more = true;
        while (more) {
            more = QuarkusTransaction.requiringNew().call(this::some);
        }
    }

    private boolean some() {
        Instant now = clock.instant();
        List<RealizedDue> due = queue.due(now, AT_ONCE);
        Map<UUID, CaseRealization> found = new HashMap<>();
        realization.of(due.stream().map(RealizedDue::caseId).toList(), realization.lastOver())
                .forEach(one -> found.put(one.caseId(), one));
        for (RealizedDue one : due) {
            CaseRealization realized = found.get(one.caseId());
            if (realized == null) {
                one.putOff(now.plus(LATER));
                continue;
            }
            BenefitRealized event = event(realized, now);
            // What doesn't depend on the moment of the look: the same figures are told once.
            String told = "%s %s %s %s %s %s".formatted(event.until(), event.planId(), event.planned(), event.realized(),
                    event.byConfidence(), event.goals());
            if (!told.equals(one.told())) {
                outbox.publish(BenefitRealized.TYPE, realized.caseId(), event);
            }
            one.told(told, now.plus(LATER));
        }
        return due.size() == AT_ONCE;
    }

    private static BenefitRealized event(CaseRealization one, Instant now) {
        PlannedBenefit planned = new PlannedBenefit(one.valuation());
        LocalDate end = one.last().plusMonths(1).atDay(1);
        Rounding money = Rounding.of(one.valuation().content().currency());
        List<LineInput> lines = one.valuation().content().lines();
        List<Optional<BigDecimal>> all = new ArrayList<>();
        Map<UUID, List<Integer>> goals = new LinkedHashMap<>();
        for (int i = 0; i < one.lines().size(); i++) {
            LineResult line = one.lines().get(i);
            boolean claimed = line.months().stream().anyMatch(month -> month.claim() != null);
            all.add(claimed ? planned.until(lines.indexOf(line.line()), end) : Optional.of(BigDecimal.ZERO));
            UUID goal = line.kpi() == null ? null : line.kpi().goalId();
            if (goal != null && claimed) {
                goals.computeIfAbsent(goal, id -> new ArrayList<>()).add(i);
            }
        }
        return new BenefitRealized(one.caseId(), one.valuation().content().planId(), one.valuation().content().currency(),
                one.last().toString(), sum(all).map(money::money).orElse(null), one.total(), one.withoutFreedTime(),
                one.byConfidence(),
                goals.entrySet().stream()
                        .map(goal -> new OfGoal(goal.getKey(),
                                sum(goal.getValue().stream().map(all::get).toList()).map(money::money).orElse(null),
                                goal.getValue().stream().map(one::ofLine).reduce(BigDecimal.ZERO, BigDecimal::add)))
                        .toList(),
                one.hash(), now);
    }

    /** Empty where one of them is. */
    private static Optional<BigDecimal> sum(List<Optional<BigDecimal>> parts) {
        return parts.stream().anyMatch(Optional::isEmpty) ? Optional.empty()
                : Optional.of(parts.stream().map(Optional::get).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
