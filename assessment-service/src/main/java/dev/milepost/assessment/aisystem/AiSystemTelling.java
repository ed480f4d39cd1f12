package dev.milepost.assessment.aisystem;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;

import dev.milepost.kit.event.Outbox;
import dev.milepost.kit.organization.DueOrganizations;
import dev.milepost.kit.organization.Organizations;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/**
 * Tells others of AI systems. What nobody listens to is remembered and told once somebody does, so that a subscriber that is
 * added later, or was configured after systems had been registered, knows them all.
 */
@ApplicationScoped
class AiSystemTelling {
    private static final Logger LOG = Logger.getLogger(AiSystemTelling.class);
    private static final String DUE = "ai_system_untold";
    private static final int MOST = 200;

    private final UntoldSystemRepository untold;
    private final AiSystemRepository systems;
    private final Outbox outbox;
    private final DueOrganizations due;
    private final Organizations organizations;
    private final Clock clock;

    AiSystemTelling(UntoldSystemRepository untold, AiSystemRepository systems, Outbox outbox, DueOrganizations due,
            Organizations organizations, Clock clock) {
        this.untold = untold;
        this.systems = systems;
        this.outbox = outbox;
        this.due = due;
        this.organizations = organizations;
        this.clock = clock;
    }

    /** In as many statements however many there are. */
    @Transactional(Transactional.TxType.MANDATORY)
    void tell(List<AiSystemView> changed, boolean deleted) {
        changed.forEach(system -> outbox.publish(AiSystemChanged.TYPE, system.id(), AiSystemChanged.of(system, deleted)));
        if (!changed.isEmpty() && !outbox.isHeard(AiSystemChanged.TYPE)) {
            List<UUID> ids = changed.stream().map(AiSystemView::id).toList();
            Set<UUID> noted = untold.among(ids);
            untold.persist(ids.stream().filter(id -> !noted.contains(id)).map(id -> new UntoldSystem(id, clock.instant())));
        }
    }

    @Scheduled(identity = "ai-systems-not-told-yet", every = "1m", delayed = "20s", concurrentExecution = ConcurrentExecution.SKIP, skipExecutionIf = ApplicationNotRunning.class)
    void catchUp() {
        if (!outbox.isHeard(AiSystemChanged.TYPE)) {
            return;
        }
        try {
            for (String organization : due.in(DUE)) {
                organizations.runAs(organization, "ai-systems-not-told-yet",
                        () -> QuarkusTransaction.requiringNew().run(this::tellSome));
            }
        } catch (SQLException e) {
            LOG.warnf("AI systems that were not told can't be looked for now, trying again later: %s", e.getMessage());
        }
    }

    private void tellSome() {
        List<UUID> ids = untold.next(MOST).stream().map(UntoldSystem::id).toList();
        systems.those(ids).forEach(system -> outbox.publish(AiSystemChanged.TYPE, system.id(),
                AiSystemChanged.of(system.view(), system.deletedAt() != null)));
        untold.forget(ids);
    }
}
