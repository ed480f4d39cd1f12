package dev.milepost.roi.businesscase;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import dev.milepost.kit.organization.DueOrganizations;
import dev.milepost.kit.organization.Organizations;
import dev.milepost.roi.kpi.KpisLooked;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/**
 * Lets the headline figures of cases follow the KPIs that drive them. A case becomes due in the transaction that looks at a KPI
 * and is read again in one of its own, so that what is wrong with a case hinders no KPI. Any number of replicas may do it at
 * once.
 */
@ApplicationScoped
class CaseClock {
    private static final Logger LOG = Logger.getLogger(CaseClock.class);
    private static final String ACTOR = "case-clock";
    private static final Duration LATER = Duration.ofMinutes(1);

    private final DueOrganizations due;
    private final Organizations organizations;
    private final BusinessCaseService cases;
    private final Clock clock;

    CaseClock(DueOrganizations due, Organizations organizations, BusinessCaseService cases, Clock clock) {
        this.due = due;
        this.organizations = organizations;
        this.cases = cases;
        this.clock = clock;
    }

    void looked(@Observes KpisLooked looked) {
        cases.due(looked.names());
    }

    @Scheduled(identity = "case-clock", every = "{milepost.roi.business-case.refresh-check}", concurrentExecution = ConcurrentExecution.SKIP, skipExecutionIf = ApplicationNotRunning.class)
    void refresh() {
        try {
            for (String organization : due.in("business_case")) {
                organizations.runAs(organization, ACTOR, this::refreshOwn);
            }
        } catch (SQLException e) {
            LOG.warnf("Business cases can't be refreshed, trying again soon: %s", e.getMessage());
        }
    }

    /** Reads every case of the current organization again that is due; one that fails is tried again later. */
    void refreshOwn() {
        Instant again = clock.instant().plus(LATER).truncatedTo(ChronoUnit.MICROS);
        for (Optional<UUID> next = cases.takeDue(again); next.isPresent(); next = cases.takeDue(again)) {
            UUID id = next.get();
            try {
                cases.refreshDue(id, again);
            } catch (RuntimeException e) {
                LOG.warnf(e, "The figures of business case %s can't be refreshed, trying again later", id);
            }
        }
    }
}
