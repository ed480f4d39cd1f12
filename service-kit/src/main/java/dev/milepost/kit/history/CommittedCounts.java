package dev.milepost.kit.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

import io.micrometer.core.instrument.MeterRegistry;

/** Counts what has really happened: once the transaction is through, and not if it is rolled back. */
@ApplicationScoped
public class CommittedCounts {

    private final MeterRegistry registry;
    private final TransactionSynchronizationRegistry transaction;

    CommittedCounts(MeterRegistry registry, TransactionSynchronizationRegistry transaction) {
        this.registry = registry;
        this.transaction = transaction;
    }

    /**
     * Counts one more at the end of the transaction under way.
     *
     * @param name of the metric, with dots
     * @param tags names and values by turns; few different values, and nothing that tells an organization or a person
     */
    public void add(String name, String... tags) {
        add(name, 1, tags);
    }

    /** Counts so many more at the end of the transaction under way, see {@link #add(String, String...)}. */
    public void add(String name, int amount, String... tags) {
        Sums sums = transaction.getResource(Sums.class) instanceof Sums begun ? begun : begin();
        sums.byCounter.merge(new Counter(name, List.of(tags)), (long) amount, Long::sum);
    }

    private Sums begin() {
        Sums sums = new Sums();
        transaction.putResource(Sums.class, sums);
        transaction.registerInterposedSynchronization(sums);
        return sums;
    }

    private record Counter(String name, List<String> tags) {
    }

    /** What is to be counted of one transaction: some may do the same a million times. */
    private final class Sums implements Synchronization {
        private final Map<Counter, Long> byCounter = new HashMap<>();

        @Override
        public void beforeCompletion() {
            // Nothing is known yet
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                byCounter.forEach((counter, amount) -> registry.counter(counter.name(), counter.tags().toArray(String[]::new))
                        .increment(amount));
            }
        }
    }
}
