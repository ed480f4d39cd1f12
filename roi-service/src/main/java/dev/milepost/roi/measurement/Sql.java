package dev.milepost.roi.measurement;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.database.StatementTimer;
import dev.milepost.kit.problem.KitProblem;
import dev.milepost.kit.problem.ProblemException;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/**
 * Statements by plain JDBC on the connection of the running transaction, which is bound to its organization. Measurements come
 * by the thousand: arrays carry them, and no entity is made of them. Whoever only shows what was measured reads the rest of it
 * here, too: an entity takes longer. The metric {@value #METRIC} counts the statements.
 */
@ApplicationScoped
public class Sql {
    /** How many statements about measurements were sent to the database. */
    static final String METRIC = "milepost.measurement.statements";
    /** PostgreSQL: a row for which there is no partition. */
    private static final String NO_PARTITION = "23514";
    private static final int ROWS_AT_ONCE = 5_000;

    private final AgroalDataSource dataSource;
    private final Counter statements;
    private final Timer timer;

    Sql(AgroalDataSource dataSource, MeterRegistry metrics) {
        this.dataSource = dataSource;
        this.statements = metrics.counter(METRIC);
        this.timer = StatementTimer.in(metrics);
    }

    @FunctionalInterface
    private interface Execution<T> {
        T run() throws SQLException;
    }

    /** Sets the parameters of a statement, in their order. */
    @FunctionalInterface
    public interface Binding {
        void bind(Parameters parameters) throws SQLException;
    }

    /** Reads one row. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(Row row) throws SQLException;
    }

    /** Takes one row. */
    @FunctionalInterface
    interface Taker {
        void take(Row row) throws SQLException;
    }

    /** Takes rows one after the other while they arrive, however many there are. */
    void each(String sql, Binding binding, Taker taker) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepared(connection, sql, binding)) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet result = statement.executeQuery()) {
                Row row = new Row(result);
                while (result.next()) {
                    row.column = 0;
                    taker.take(row);
                }
            }
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    public <T> List<T> query(String sql, Binding binding, Reader<T> reader) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepared(connection, sql, binding);
                ResultSet result = timed(statement::executeQuery)) {
            List<T> rows = new ArrayList<>();
            Row row = new Row(result);
            while (result.next()) {
                row.column = 0;
                rows.add(reader.read(row));
            }
            return rows;
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    int update(String sql, Binding binding) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepared(connection, sql, binding)) {
            return timed(statement::executeUpdate);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private <T> T timed(Execution<T> execution) throws SQLException {
        long begun = System.nanoTime();
        try {
            return execution.run();
        } finally {
            timer.record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
        }
    }

    private PreparedStatement prepared(Connection connection, String sql, Binding binding) throws SQLException {
        statements.increment();
        PreparedStatement statement = connection.prepareStatement(sql);
        binding.bind(new Parameters(connection, statement));
        return statement;
    }

    private static RuntimeException failure(SQLException e) {
        if (NO_PARTITION.equals(e.getSQLState())) {
            ProblemException unavailable = KitProblem.UNAVAILABLE
                    .because("The place for measurements of this time is being made: repeat the request in a few seconds");
            return unavailable.header("Retry-After", "5").causedBy(e);
        }
        return new IllegalStateException("A statement about measurements failed", e);
    }

    /** The parameters of a statement, one after the other. */
    public static final class Parameters {
        private final Connection connection;
        private final PreparedStatement statement;
        private int index;

        Parameters(Connection connection, PreparedStatement statement) {
            this.connection = connection;
            this.statement = statement;
        }

        public Parameters add(Object value) throws SQLException {
            statement.setObject(++index, value);
            return this;
        }

        Parameters add(Instant instant) throws SQLException {
            return add(OffsetDateTime.ofInstant(instant, ZoneOffset.UTC));
        }

        Parameters text(@Nullable String text) throws SQLException {
            statement.setString(++index, text);
            return this;
        }

        Parameters texts(Collection<String> texts) throws SQLException {
            return array("text", texts.toArray());
        }

        Parameters ids(Collection<UUID> ids) throws SQLException {
            return array("uuid", ids.toArray());
        }

        Parameters numbers(Collection<BigDecimal> numbers) throws SQLException {
            return array("numeric", numbers.stream().map(BigDecimal::toPlainString).toArray());
        }

        /**
         * As one text that is cast to an array of numbers: the driver would look through each number for what it must escape.
         */
        <T> Parameters numbers(Collection<T> rows, Function<T, BigDecimal> number) throws SQLException {
            StringBuilder text = new StringBuilder(16 * rows.size()).append('{');
            for (T row : rows) {
                text.append(text.length() == 1 ? "" : ",").append(number.apply(row).toPlainString());
            }
            return text(text.append('}').toString());
        }

        /** As microseconds since 1970, which travel in binary form. */
        Parameters micros(Collection<Instant> instants) throws SQLException {
            return array("int8", instants.stream().mapToLong(Sql::micros).toArray());
        }

        Parameters longs(Collection<Long> longs) throws SQLException {
            return array("int8", longs.stream().mapToLong(Long::longValue).toArray());
        }

        Parameters flags(Collection<Boolean> flags) throws SQLException {
            return array("bool", flags.toArray());
        }

        private Parameters array(String type, Object elements) throws SQLException {
            statement.setArray(++index, elements instanceof Object[] objects ? connection.createArrayOf(type, objects)
                    : connection.unwrap(org.postgresql.PGConnection.class).createArrayOf(type, elements));
            return this;
        }
    }

    /** The columns of a row, one after the other; instants are selected as microseconds by {@code micros(...)}. */
    public static final class Row {
        private final ResultSet result;
        private int column;

        Row(ResultSet result) {
            this.result = result;
        }

        public String text() throws SQLException {
            return result.getString(++column);
        }

        @Nullable
        public String textOrNull() throws SQLException {
            return result.getString(++column);
        }

        public List<String> texts() throws SQLException {
            return List.of((String[]) result.getArray(++column).getArray());
        }

        public UUID id() throws SQLException {
            return result.getObject(++column, UUID.class);
        }

        int integer() throws SQLException {
            return result.getInt(++column);
        }

        @Nullable
        public Integer integerOrNull() throws SQLException {
            int value = result.getInt(++column);
            return result.wasNull() ? null : value;
        }

        long number() throws SQLException {
            return result.getLong(++column);
        }

        public boolean flag() throws SQLException {
            return result.getBoolean(++column);
        }

        @Nullable
        BigDecimal decimal() throws SQLException {
            return result.getBigDecimal(++column);
        }

        Instant instant() throws SQLException {
            return result.getObject(++column, OffsetDateTime.class).toInstant();
        }

        @Nullable
        Instant instantOrNull() throws SQLException {
            OffsetDateTime at = result.getObject(++column, OffsetDateTime.class);
            return at == null ? null : at.toInstant();
        }
    }

    static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }
}
