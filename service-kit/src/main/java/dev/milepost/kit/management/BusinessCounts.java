package dev.milepost.kit.management;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/**
 * How much there is of what people work with, of all organizations together: {@code milepost_objects}, counted once a minute by
 * the function {@code milepost_objects()} of the service's database, which tells the worker numbers and nothing else. Every
 * replica tells the same; take the largest. What can't be counted is NaN, never an old figure.
 */
@ApplicationScoped
class BusinessCounts {

    private static final Logger LOG = Logger.getLogger(BusinessCounts.class);

    private final AgroalDataSource worker;
    private final MultiGauge gauges;
    private final Map<String, Double> numbers = new TreeMap<>();

    BusinessCounts(@DataSource("worker") AgroalDataSource worker, MeterRegistry registry) {
        this.worker = worker;
        this.gauges = MultiGauge.builder("milepost.objects").description("Objects that aren't in the bin, of all organizations")
                .register(registry);
    }

    @Scheduled(identity = "business-counts", every = "60s", delayed = "3s", concurrentExecution = ConcurrentExecution.SKIP, skipExecutionIf = ApplicationNotRunning.class)
    void count() {
        try (Connection connection = worker.getConnection();
                Statement statement = connection.createStatement();
                ResultSet counted = statement.executeQuery("SELECT object, number FROM milepost_objects()")) {
            while (counted.next()) {
                numbers.put(counted.getString(1), (double) counted.getLong(2));
            }
        } catch (SQLException e) {
            numbers.replaceAll((object, number) -> Double.NaN);
            LOG.warnf("What there is can't be counted: %s", e.getMessage());
        }
        gauges.register(numbers.entrySet().stream()
                .<Row<?>> map(entry -> Row.of(Tags.of("object", entry.getKey()), entry.getValue())).toList(), true);
    }
}
