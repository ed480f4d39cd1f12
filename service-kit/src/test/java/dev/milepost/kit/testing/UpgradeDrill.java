package dev.milepost.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.milepost.kit.database.ServiceDatabase;
import dev.milepost.kit.migration.Migration;
import dev.milepost.kit.migration.SessionLock;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * An upgrade as it happens: a database of an earlier version with data in it is brought up to date while that version goes on
 * serving. What the earlier version says to its database is a {@link Recording} of it, taken while it ran the worked example
 * ({@code ./milepost demo}) through the APIs.
 */
public abstract class UpgradeDrill {

    /** PostgreSQL: it and a migration waited for each other. */
    private static final String DEADLOCK = "40P01";
    /** The schema of the version in deploy/acceptance/upgrade/previous. */
    private static final String PREVIOUS = "2026.11.27.170";
    private static final ServiceDatabase DATABASE = new ServiceDatabase("upgraded");

    /** Columns ({@code table.column}) into which the database itself writes when something happens. */
    protected Set<String> writtenByTheDatabase() {
        return Set.of();
    }

    /**
     * @param recorded the schema of the version that was recorded: not before its last migration, and before all that came
     *        after
     *        it
     */
    @ParameterizedTest
    @ValueSource(strings = { "2026.11.22.99", PREVIOUS })
    void theVersionBeforeServesOnWhileItsDatabaseIsBroughtUpToDateAndNothingIsLost(String recorded) throws Exception {
        Recording recording = Recording.read("/upgrade/" + recorded + ".sql");
        assertThat(recording.size()).as("statements that were recorded").isGreaterThan(50);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start()) {
            try (Connection superuser = postgres.getPostgresDatabase().getConnection()) {
                DATABASE.create(superuser, new ServiceDatabase.Passwords("migrator", "app", "worker"));
            }
            Recording.Connections connections = role -> connection(postgres, role);
            flyway(postgres, recorded + "?").migrate();
            Map<String, String> columns = columns(connections, tables(connections));

            List<Integer> rows = recording.play(connections, "before");
            Map<String, List<String>> before = contents(connections, columns, "before");
            assertThat(rows(before)).as("rows that could be lost").isGreaterThan(10);

            serveWhile(recording, connections, () -> Migration.migrate(flyway(postgres, "latest")));

            assertThat(contents(connections, columns, "before")).as("what was there").isEqualTo(before);
            assertThat(recording.play(connections, "after")).as("rows of each statement").isEqualTo(rows);
            assertThat(contents(connections, columns, "after")).as("what the version before writes now").isEqualTo(before);
        }
    }

    /** What {@code erase.sh} says to a database, with the rows that the worked example leaves in it. */
    @Test
    void whatAnOrganizationThatLeavesHadIsErasedAndOfOthersNothing() throws Exception {
        Recording recording = Recording.read("/upgrade/" + PREVIOUS + ".sql");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start()) {
            try (Connection superuser = postgres.getPostgresDatabase().getConnection()) {
                DATABASE.create(superuser, new ServiceDatabase.Passwords("migrator", "app", "worker"));
            }
            Recording.Connections connections = role -> connection(postgres, role);
            Migration.migrate(flyway(postgres, "latest"));
            Map<String, String> columns = columns(connections, tables(connections));
            recording.play(connections, "leaves");
            recording.play(connections, "stays");
            Map<String, List<String>> others = contents(connections, columns, "stays");
            assertThat(rows(contents(connections, columns, "leaves"))).as("rows to be erased").isGreaterThan(10);

            try (Connection superuser = DriverManager.getConnection(url(postgres), "postgres", "");
                    Statement statement = superuser.createStatement()) {
                superuser.setAutoCommit(false);
                statement.execute(erasing().replace(":'organization'", "'leaves'"));
                superuser.commit();
            }

            assertThat(rows(contents(connections, columns, "leaves"))).isZero();
            assertThat(contents(connections, columns, "stays")).isEqualTo(others);
            assertThat(recording.play(connections, "leaves")).as("it comes back").isNotEmpty();
        }
    }

    private static String erasing() throws IOException {
        String script = Files.readString(Path.of("../deploy/kubernetes/components/postgres/erase.sh"));
        return script.substring(script.indexOf("<<'SQL'\n") + "<<'SQL'\n".length(), script.indexOf("\nSQL\n"));
    }

    private static void serveWhile(Recording recording, Recording.Connections connections, Runnable upgrade) {
        AtomicBoolean ended = new AtomicBoolean();
        AtomicInteger served = new AtomicInteger();
        List<String> failures = new CopyOnWriteArrayList<>();
        Thread version = Thread.ofPlatform().daemon().name("the version before").start(() -> {
            for (int number = 1; !ended.get(); number++) {
                try {
                    recording.play(connections, "during-" + number);
                    served.incrementAndGet();
                } catch (SQLException e) {
                    if (DEADLOCK.equals(e.getSQLState())) {
                        // Its caller is told to send the request again
                        continue;
                    }
                    failures.add("in round " + number + ": " + e.getMessage());
                    return;
                }
            }
        });
        try {
            await().atMost(Duration.ofMinutes(1)).until(() -> served.get() > 0 || !failures.isEmpty());
            upgrade.run();
            int untilNow = served.get();
            await().atMost(Duration.ofMinutes(1)).until(() -> served.get() > untilNow + 1 || !failures.isEmpty());
        } finally {
            ended.set(true);
            join(version);
        }
        assertThat(failures).as("what the version before could not do").isEmpty();
    }

    private static void join(Thread version) {
        try {
            version.join(Duration.ofMinutes(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Flyway flyway(EmbeddedPostgres postgres, String target) {
        FluentConfiguration configuration = Flyway.configure().dataSource(url(postgres), DATABASE.migrator(), "migrator")
                .locations("db/kit", "db/migration").outOfOrder(true).initSql("SET lock_timeout TO '15s'").target(target)
                .placeholders(Map.of("app", DATABASE.app(), "worker", DATABASE.worker()));
        new SessionLock().customize(configuration);
        return configuration.load();
    }

    private static String url(EmbeddedPostgres postgres) {
        return "jdbc:postgresql://localhost:%d/%s".formatted(postgres.getPort(), DATABASE.name());
    }

    private static Connection connection(EmbeddedPostgres postgres, String role) throws SQLException {
        String user = switch (role) {
            case "app" -> DATABASE.app();
            case "worker" -> DATABASE.worker();
            case "migrator" -> DATABASE.migrator();
            default -> throw new IllegalArgumentException(role);
        };
        return DriverManager.getConnection(url(postgres), user, role);
    }

    /** All tables of an organization; of a partitioned one the whole. */
    private static List<String> tables(Recording.Connections connections) throws SQLException {
        return ask(connections, """
                SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organization_id'
                WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
                ORDER BY 1""");
    }

    /** Of each table, those columns that are the same whoever writes them and whenever. */
    private Map<String, String> columns(Recording.Connections connections, List<String> tables) throws SQLException {
        Map<String, String> columns = new TreeMap<>();
        for (String table : tables) {
            List<String> written = new ArrayList<>(ask(connections, """
                    SELECT quote_ident(attname) FROM pg_attribute WHERE attrelid = '%s'::regclass AND attnum > 0
                    AND NOT attisdropped AND attidentity = '' AND attname <> 'organization_id' ORDER BY 1"""
                    .formatted(table)));
            written.removeIf(column -> writtenByTheDatabase().contains(table + "." + column));
            columns.put(table, String.join(", ", written));
        }
        return columns;
    }

    private static Map<String, List<String>> contents(Recording.Connections connections, Map<String, String> columns,
            String organization) throws SQLException {
        Map<String, List<String>> contents = new TreeMap<>();
        for (Map.Entry<String, String> table : columns.entrySet()) {
            contents.put(table.getKey(), ask(connections, "SELECT ROW(%s)::text FROM %s WHERE organization_id = '%s' ORDER BY 1"
                    .formatted(table.getValue(), table.getKey(), organization)));
        }
        return contents;
    }

    private static int rows(Map<String, List<String>> contents) {
        return contents.values().stream().mapToInt(List::size).sum();
    }

    private static List<String> ask(Recording.Connections connections, String question) throws SQLException {
        List<String> answer = new ArrayList<>();
        try (Connection migrator = connections.as("migrator");
                Statement statement = migrator.createStatement();
                ResultSet result = statement.executeQuery(question)) {
            while (result.next()) {
                answer.add(result.getString(1));
            }
        }
        return answer;
    }
}
