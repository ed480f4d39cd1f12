package dev.milepost.kit.startup;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

import dev.milepost.kit.organization.Organizations;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;

/**
 * Lets no request in before connections to the database are open, every kind of object was read once and something was
 * validated: the first to do so loads classes, prepares statements and takes many times as long as any after it. A replica
 * that is restarted under load would otherwise be given its full share of requests at its slowest moment.
 */
@ApplicationScoped
@Readiness
class WarmUp implements HealthCheck {

    /** Once the settings are known to be safe, and beside what the database is asked. */
    static final int SECOND = 2;
    private static final Logger LOG = Logger.getLogger(WarmUp.class);
    /** As many as connections are kept open. */
    private static final int AT_ONCE = 4;
    /** Of an organization that can't be: an alias has no such letter. */
    private static final String NOBODY = "!warm-up";
    /** A slow database is for the check of the database to report. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Refused by constraints of the kinds that most requests have. */
    record Sample(@NotBlank @Size(max = 1) String name, @NotNull @Valid List<@NotNull Sample> parts) {
    }

    private final EntityManager entities;
    private final Organizations organizations;
    private final Validator validator;
    private final boolean wanted;
    private final CountDownLatch running = new CountDownLatch(AT_ONCE + 1);
    private volatile long begun = System.nanoTime();

    WarmUp(EntityManager entities, Organizations organizations, Validator validator, StartupConfig config) {
        this.entities = entities;
        this.organizations = organizations;
        this.validator = validator;
        this.wanted = config.warmUp();
    }

    void begin(@Observes @Priority(SECOND) StartupEvent started) {
        if (!wanted) {
            return;
        }
        begun = System.nanoTime();
        // Shared out, since the first to read a kind does the work for all; each in a connection of its own
        Queue<String> kinds = new ConcurrentLinkedQueue<>(
                entities.getMetamodel().getEntities().stream().map(EntityType::getName).toList());
        for (int number = 0; number < AT_ONCE; number++) {
            start("warm-up-" + number, () -> readAll(kinds));
        }
        start("warm-up-validation", () -> validator.validate(new Sample("  ", List.of(new Sample("ok", List.of())))));
    }

    private void start(String name, Runnable work) {
        Thread.ofPlatform().daemon().name(name).start(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.debugf(e, "%s ended early", name);
            } finally {
                running.countDown();
            }
        });
    }

    private void readAll(Queue<String> kinds) {
        organizations.runAs(NOBODY, "warm-up", () -> QuarkusTransaction.requiringNew().run(() -> {
            for (String kind = kinds.poll(); kind != null; kind = kinds.poll()) {
                entities.createQuery("from " + kind, Object.class).setMaxResults(1).getResultList();
            }
        }));
    }

    @Override
    public HealthCheckResponse call() {
        boolean warm = !wanted || running.getCount() == 0
                || Duration.ofNanos(System.nanoTime() - begun).compareTo(PATIENCE) > 0;
        return HealthCheckResponse.named("Warmed up").status(warm).build();
    }
}
