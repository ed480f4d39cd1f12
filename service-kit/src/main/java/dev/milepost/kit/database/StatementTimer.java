package dev.milepost.kit.database;

import java.io.Serial;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.hibernate.SessionEventListener;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;

/**
 * How many statements go to the database and how long each takes, the way there and back included: the metric
 * {@code milepost_sql_seconds}. Hibernate makes one for each session, by the setting {@code hibernate.session.events.auto}; a
 * batch counts as one. Whoever writes plain JDBC for requests takes the same timer.
 */
public final class StatementTimer implements SessionEventListener {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final Duration[] BOUNDS = Stream.of(1, 5, 25, 100, 500, 2_500).map(Duration::ofMillis)
            .toArray(Duration[]::new);
    private static final Timer STATEMENTS = in(Metrics.globalRegistry);

    /** When the statement under way began; a session sends one after the other. */
    private long begun;

    /** The timer of all statements of the service. */
    public static Timer in(MeterRegistry registry) {
        return Timer.builder("milepost.sql").description("Statements sent to the database until its answer is there")
                .serviceLevelObjectives(BOUNDS).register(registry);
    }

    @Override
    public void jdbcExecuteStatementStart() {
        begun = System.nanoTime();
    }

    @Override
    public void jdbcExecuteStatementEnd() {
        STATEMENTS.record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
    }

    @Override
    public void jdbcExecuteBatchStart() {
        begun = System.nanoTime();
    }

    @Override
    public void jdbcExecuteBatchEnd() {
        STATEMENTS.record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
    }
}
