package dev.milepost.kit.startup;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

import dev.milepost.kit.organization.Organizations;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;

/**
 * Lets no request in before connections to the database are open and every kind of object was read once: the first to do so
 * loads classes, prepares statements and takes many times as long as any after it. A replica that is restarted under load would
 * otherwise be given its full share of requests at its slowest moment.
 */
@ApplicationScoped
@Readiness
class WarmUp implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(WarmUp.class);
    /** As many as connections are kept open. */
    private static final int AT_ONCE = 4;
    /** Of an organization that can't be: an alias has no such letter. */
    private static final String NOBODY = "!warm-up";
    /** A slow database is for the check of the database to report. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final EntityManager entities;
    private final Organizations organizations;
    private final boolean wanted;
    private final CountDownLatch running = new CountDownLatch(AT_ONCE);
    private volatile long begun = System.nanoTime();

    WarmUp(EntityManager entities, Organizations organizations, StartupConfig config) {
        this.entities = entities;
        this.organizations = organizations;
        this.wanted = config.warmUp();
    }

    void begin(@Observes StartupEvent started) {
        if (!wanted) {
            return;
        }
        begun = System.nanoTime();
        // Shared out, since the first to read a kind does the work for all; each in a connection of its own
        Queue<String> kinds = new ConcurrentLinkedQueue<>(
                entities.getMetamodel().getEntities().stream().map(EntityType::getName).toList());
        for (int number = 0; number < AT_ONCE; number++) {
            Thread.ofPlatform().daemon().name("warm-up-" + number).start(() -> warmUp(kinds));
        }
    }

    private void warmUp(Queue<String> kinds) {
        try {
            organizations.runAs(NOBODY, "warm-up", () -> QuarkusTransaction.requiringNew().run(() -> {
                for (String kind = kinds.poll(); kind != null; kind = kinds.poll()) {
                    entities.createQuery("from " + kind, Object.class).setMaxResults(1).getResultList();
                }
            }));
        } catch (RuntimeException e) {
            LOG.debugf(e, "The database wasn't there to warm up with");
        } finally {
            running.countDown();
        }
    }

    @Override
    public HealthCheckResponse call() {
        boolean warm = !wanted || running.getCount() == 0
                || Duration.ofNanos(System.nanoTime() - begun).compareTo(PATIENCE) > 0;
        return HealthCheckResponse.named("Warmed up").status(warm).build();
    }
}
