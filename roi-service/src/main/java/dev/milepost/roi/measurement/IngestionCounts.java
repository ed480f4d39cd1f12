package dev.milepost.roi.measurement;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import dev.milepost.kit.history.CommittedCounts;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;

/**
 * What has become of measurements since the start: {@code milepost_measurements_total} by outcome, which are {@code accepted},
 * {@code updated}, {@code unchanged} and {@code refused}. All are there from the start with 0.
 */
@ApplicationScoped
class IngestionCounts {

    private static final String METRIC = "milepost.measurements";
    private static final String OUTCOME = "outcome";
    private static final String REFUSED = "refused";

    private final CommittedCounts committed;
    private final MeterRegistry registry;

    IngestionCounts(CommittedCounts committed, MeterRegistry registry) {
        this.committed = committed;
        this.registry = registry;
    }

    void begin(@Observes StartupEvent started) {
        List.of("accepted", "updated", "unchanged", REFUSED).forEach(outcome -> registry.counter(METRIC, OUTCOME, outcome));
    }

    /** Counts once the batch is through. */
    void taken(Ingestion ingestion) {
        add("accepted", ingestion.accepted());
        add("updated", ingestion.updated());
        add("unchanged", ingestion.unchanged());
        add(REFUSED, ingestion.rejected().size());
    }

    /** A whole batch of which none was taken. */
    void refused(int measurements) {
        registry.counter(METRIC, OUTCOME, REFUSED).increment(measurements);
    }

    private void add(String outcome, int number) {
        if (number > 0) {
            committed.add(METRIC, number, OUTCOME, outcome);
        }
    }
}
