package dev.milepost.roi.measurement;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The partitions of the measurements, as their owner: on a connection of its own and outside of transactions, since a partition
 * can't be taken off in one without stopping everybody.
 */
@ApplicationScoped
class PartitionRepository {
    /** So that nobody queues behind a lock that doesn't come. */
    private static final String PATIENCE = "set lock_timeout = '5s'";

    private static final String PARTITIONS = """
            select c.relname, i.inhdetachpending,
                substring(pg_get_expr(c.relpartbound, c.oid) from $$FROM \\('([^']+)'\\)$$)::timestamptz,
                substring(pg_get_expr(c.relpartbound, c.oid) from $$TO \\('([^']+)'\\)$$)::timestamptz
            from pg_inherits i join pg_class c on c.oid = i.inhrelid
            where i.inhparent = 'public.measurement'::regclass order by 3 nulls first""";

    private static final String LEFT_BEHIND = """
            select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = 'public' and c.relkind = 'r' and not c.relispartition
                and c.relname ~ '^measurement_[0-9]{4}q[1-4](_to_[0-9]{4}q[1-4])?$'""";

    private final String url;
    private final Optional<String> owner;
    private final Optional<String> password;

    PartitionRepository(@ConfigProperty(name = "milepost.database.url") String url,
            @ConfigProperty(name = "milepost.database.migrator.username") Optional<String> owner,
            @ConfigProperty(name = "milepost.database.migrator.password") Optional<String> password) {
        this.url = url;
        this.owner = owner;
        this.password = password;
    }

    /**
     * @param from null for the one without a beginning
     * @param pending whether somebody began to take it off and didn't finish
     */
    record Partition(String name, @Nullable Instant from, Instant to, boolean pending) {
    }

    /** Work on the connection of the owner. */
    @FunctionalInterface
    interface Work {
        int with(Owner connection) throws SQLException;
    }

    /**
     * Whether this service was given what it takes; otherwise whoever migrates makes partitions ahead, see afterMigrate.sql.
     */
    boolean isOwner() {
        return owner.isPresent() && password.isPresent();
    }

    /** Does the work unless another replica is doing it; answers 0 then. */
    int alone(Work work) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, owner.orElseThrow(), password.orElseThrow())) {
            Owner own = new Owner(connection);
            if (!own.ask("select pg_try_advisory_lock(hashtextextended('measurement-partitions', 0))")) {
                return 0;
            }
            own.run(PATIENCE);
            return work.with(own);
        }
    }

    /** What the owner of the tables can do, each statement by itself. */
    static final class Owner {
        private final Connection connection;

        private Owner(Connection connection) {
            this.connection = connection;
        }

        int makeAhead() throws SQLException {
            try (Statement statement = connection.createStatement();
                    ResultSet result = statement.executeQuery("select measurement_make_partitions()")) {
                result.next();
                return result.getInt(1);
            }
        }

        /** In order of time. */
        List<Partition> partitions() throws SQLException {
            List<Partition> partitions = new ArrayList<>();
            try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(PARTITIONS)) {
                while (result.next()) {
                    OffsetDateTime from = result.getObject(3, OffsetDateTime.class);
                    partitions.add(new Partition(result.getString(1), from == null ? null : from.toInstant(),
                            result.getObject(4, OffsetDateTime.class).toInstant(), result.getBoolean(2)));
                }
            }
            return partitions;
        }

        /** Tables that were taken off and not yet dropped. */
        List<String> leftBehind() throws SQLException {
            List<String> names = new ArrayList<>();
            try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(LEFT_BEHIND)) {
                while (result.next()) {
                    names.add(result.getString(1));
                }
            }
            return names;
        }

        /** The longest time for which the measurements of any KPI are kept, in days; 0 where none ends. */
        int longestRetentionDays() throws SQLException {
            try (Statement statement = connection.createStatement();
                    ResultSet result = statement.executeQuery("select coalesce(max(retention_days), 0) from kpi")) {
                result.next();
                return result.getInt(1);
            }
        }

        boolean isEmpty(String table) throws SQLException {
            return ask("select not exists (select 1 from public.\"" + table + "\")");
        }

        void finishDetaching(String partition) throws SQLException {
            run("alter table public.measurement detach partition public.\"" + partition + "\" finalize");
        }

        /** Waits for those who use it, and hinders nobody who comes. */
        void detach(String partition) throws SQLException {
            run("alter table public.measurement detach partition public.\"" + partition + "\" concurrently");
        }

        void drop(String table) throws SQLException {
            run("drop table public.\"" + table + "\"");
        }

        void make(String table) throws SQLException {
            run("create table public.\"" + table + "\" (like public.measurement including defaults including constraints)");
            run("alter table public.\"" + table + "\" enable row level security");
            run("alter table public.\"" + table + "\" force row level security");
        }

        void attach(String table, Instant from, Instant to) throws SQLException {
            run("alter table public.measurement attach partition public.\"" + table + "\" for values from ('"
                    + from.atOffset(ZoneOffset.UTC) + "') to ('" + to.atOffset(ZoneOffset.UTC) + "')");
        }

        private boolean ask(String question) throws SQLException {
            try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(question)) {
                result.next();
                return result.getBoolean(1);
            }
        }

        private void run(String sql) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }
    }
}
