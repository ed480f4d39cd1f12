package dev.milepost.kit.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

class CommittedCountsTest {
    private static final String METRIC = "milepost.changes";

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Transaction transaction = new Transaction();
    private final CommittedCounts counts = new CommittedCounts(registry, transaction);

    @Test
    void countsWhatWasCommittedByItsTags() {
        counts.add(METRIC, "action", "CREATED");
        counts.add(METRIC, 4, "action", "CREATED");
        counts.add(METRIC, "action", "DELETED");

        assertThat(registry.find(METRIC).counters()).isEmpty();
        transaction.end(Status.STATUS_COMMITTED);

        assertThat(registry.counter(METRIC, "action", "CREATED").count()).isEqualTo(5);
        assertThat(registry.counter(METRIC, "action", "DELETED").count()).isEqualTo(1);
    }

    @Test
    void countsNothingOfWhatWasRolledBack() {
        counts.add(METRIC, "action", "CREATED");
        transaction.end(Status.STATUS_ROLLEDBACK);

        assertThat(registry.find(METRIC).counters()).isEmpty();
    }

    @Test
    void keepsOneNumberHoweverOftenTheSameHappensInOneTransaction() {
        for (int i = 0; i < 1_000; i++) {
            counts.add(METRIC, "action", "CREATED");
        }

        assertThat(transaction.registered).hasSize(1);
        transaction.end(Status.STATUS_COMMITTED);
        assertThat(registry.counter(METRIC, "action", "CREATED").count()).isEqualTo(1_000);
    }

    /** A transaction that is ended by hand. */
    private static final class Transaction implements TransactionSynchronizationRegistry {
        private final Map<Object, Object> resources = new HashMap<>();
        private final List<Synchronization> registered = new ArrayList<>();

        void end(int status) {
            registered.forEach(Synchronization::beforeCompletion);
            registered.forEach(one -> one.afterCompletion(status));
        }

        @Override
        public Object getTransactionKey() {
            return this;
        }

        @Override
        public void putResource(Object key, Object value) {
            resources.put(key, value);
        }

        @Override
        public @Nullable Object getResource(Object key) {
            return resources.get(key);
        }

        @Override
        public void registerInterposedSynchronization(Synchronization synchronization) {
            registered.add(synchronization);
        }

        @Override
        public int getTransactionStatus() {
            return Status.STATUS_ACTIVE;
        }

        @Override
        public void setRollbackOnly() {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean getRollbackOnly() {
            return false;
        }
    }
}
