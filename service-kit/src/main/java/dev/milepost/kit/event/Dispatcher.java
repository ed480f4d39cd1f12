package dev.milepost.kit.event;

import java.sql.SQLException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import org.jboss.logging.Logger;

import dev.milepost.kit.event.OutboxRepository.Leased;
import dev.milepost.kit.organization.DueOrganizations;
import dev.milepost.kit.organization.Organizations;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/**
 * Delivers the outbox. Any number of replicas may do so side by side: a delivery is leased in one transaction, posted outside
 * of any, and
 * its outcome noted in another.
 */
@ApplicationScoped
class Dispatcher {

    private static final Logger LOG = Logger.getLogger(Dispatcher.class);
    private static final String ACTOR = "event-dispatcher";
    private static final int AT_ONCE = 20;

    private final DueOrganizations due;
    private final Organizations organizations;
    private final OutboxRepository outbox;
    private final EventSender sender;
    private final EventConfig config;
    private final Instance<DeliveryListener> listeners;
    private final Clock clock;
    private final DeliveryCounts counts;

    Dispatcher(DueOrganizations due, Organizations organizations, OutboxRepository outbox, EventSender sender,
            EventConfig config,
            @Any Instance<DeliveryListener> listeners, Clock clock, DeliveryCounts counts) {
        this.due = due;
        this.organizations = organizations;
        this.outbox = outbox;
        this.sender = sender;
        this.config = config;
        this.listeners = listeners;
        this.clock = clock;
        this.counts = counts;
    }

    @Scheduled(identity = "event-dispatcher", every = "${milepost.events.dispatch-every:1s}", concurrentExecution = ConcurrentExecution.SKIP, skipExecutionIf = ApplicationNotRunning.class)
    void dispatch() {
        try {
            for (String organization : due.in("outbox_delivery")) {
                organizations.runAs(organization, ACTOR, this::dispatchOwn);
            }
        } catch (SQLException e) {
            LOG.warnf("The outbox can't be read, trying again soon: %s", e.getMessage());
        }
    }

    private void dispatchOwn() {
        Set<String> unreachable = new HashSet<>();
        List<Leased> batch;
        do {
            batch = QuarkusTransaction.requiringNew().call(() -> outbox.leaseHeads(AT_ONCE));
            for (Leased delivery : batch) {
                Outcome outcome = unreachable.contains(delivery.subscriber())
                        ? new Outcome.Failed("The subscriber doesn't answer", true)
                        : sender.send(delivery.subscriber(), delivery.event());
                if (outcome instanceof Outcome.Failed failed && failed.unreachable()) {
                    unreachable.add(delivery.subscriber());
                }
                QuarkusTransaction.requiringNew().run(() -> note(delivery, outcome));
                counts.add(delivery, outcome);
            }
        } while (batch.size() == AT_ONCE);
    }

    private void note(Leased leased, Outcome outcome) {
        outbox.leased(leased).ifPresent(delivery -> {
            switch (outcome) {
                case Outcome.Delivered delivered -> {
                    delivery.delivered(clock.instant());
                    listeners(leased).forEach(listener -> listener.delivered(leased.event(), delivered.answer()));
                }
                case Outcome.Rejected rejected -> {
                    LOG.warnf("%s refused event %s of type %s: %s", leased.subscriber(), leased.event().id(),
                            leased.event().type(),
                            rejected.reason());
                    delivery.rejected(clock.instant(), rejected.reason());
                    listeners(leased).forEach(listener -> listener.rejected(leased.event(), rejected.reason()));
                }
                case Outcome.Failed failed -> {
                    if (delivery.attempts() == 1) {
                        LOG.warnf("%s didn't take event %s of type %s, trying again: %s", leased.subscriber(),
                                leased.event().id(),
                                leased.event().type(), failed.reason());
                    }
                    delivery.failed(clock.instant(), failed.reason(), config.longestPause());
                }
            }
        });
    }

    private List<DeliveryListener> listeners(Leased leased) {
        return listeners.stream().filter(listener -> listener.types().contains(leased.event().type())).toList();
    }
}
