package dev.milepost.kit.event;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

/** The queue of one organization's deliveries. */
@ApplicationScoped
class OutboxRepository {

    private static final String SKIP_LOCKED = "-2";
    private static final Duration LEASE = Duration.ofSeconds(15);

    private final EntityManager entities;
    private final Clock clock;

    OutboxRepository(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Leases deliveries that are due and first in line for their subscriber and subject; other replicas pass them over
     * meanwhile.
     */
    List<Leased> leaseHeads(int atMost) {
        Instant now = clock.instant();
        List<OutboxDelivery> heads = entities.createQuery("""
                select delivery from OutboxDelivery delivery
                where delivery.dueAt <= :now and not exists (
                    select 1 from OutboxDelivery earlier
                    where earlier.subscriber = delivery.subscriber and earlier.subject = delivery.subject
                    and earlier.position < delivery.position and earlier.dueAt is not null)
                order by delivery.position""", OutboxDelivery.class)
                .setParameter("now", now)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).setHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .setMaxResults(atMost).getResultList();
        List<Leased> leased = new ArrayList<>();
        for (OutboxDelivery head : heads) {
            head.lease(now.plus(LEASE));
            leased.add(new Leased(head.id(), head.subscriber(), head.attempts(), OutboundEvent.of(event(head.eventId()))));
        }
        return leased;
    }

    /** The delivery, if it is still the attempt that was leased: an attempt that outlived its lease must not decide. */
    Optional<OutboxDelivery> leased(Leased leased) {
        return entities.createQuery("from OutboxDelivery where id = :id and attempts = :attempts and dueAt is not null",
                OutboxDelivery.class)
                .setParameter("id", leased.id()).setParameter("attempts", leased.attempts())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst();
    }

    private OutboxEvent event(UUID id) {
        return entities.createQuery("from OutboxEvent where id = :id", OutboxEvent.class).setParameter("id", id)
                .getSingleResult();
    }

    /** One attempt of one delivery. */
    record Leased(UUID id, String subscriber, int attempts, OutboundEvent event) {
    }
}
