package dev.milepost.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.Reader;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The way to many servers, as far as it can be gone without Citus: the statements that the guide writes, run on the real schema
 * and taken back. The triggers that the guide names are taken off before, as it says that a migration must have done by then.
 */
@Isolated
class DistributionTest {

    private static final String STAND_IN = """
            CREATE FUNCTION create_distributed_table(name text, by text, colocate_with text) RETURNS void LANGUAGE plpgsql AS $$
            BEGIN
                IF EXISTS (SELECT FROM pg_constraint
                        WHERE contype = 'f' AND (conrelid = name::regclass OR confrelid = name::regclass)) THEN
                    RAISE EXCEPTION '% has foreign keys', name;
                END IF;
                IF EXISTS (SELECT FROM pg_trigger WHERE NOT tgisinternal AND tgrelid = name::regclass) THEN
                    RAISE EXCEPTION '% has triggers', name;
                END IF;
                INSERT INTO distributed VALUES (name, by, colocate_with);
            END $$""";
    private static final String KEYS = """
            SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
            WHERE contype = 'f' AND conparentid = 0 AND connamespace = 'public'::regnamespace ORDER BY 1""";

    @ParameterizedTest
    @EnumSource(Service.class)
    void theGuideDistributesEveryTableByItsOrganizationAndKeepsAllForeignKeys(Service service) throws Exception {
        try (Connection superuser = superuser(service)) {
            superuser.setAutoCommit(false);
            List<String> statements = ask(superuser, sqlOfTheGuide());
            List<String> keys = ask(superuser, KEYS);
            List<String> triggers = triggersThatTheGuideTakesOff(service);
            superuser.rollback();
            assertThat(keys).hasSizeGreaterThan(5);
            await().atMost(Duration.ofSeconds(60)).ignoreExceptionsInstanceOf(SQLException.class).untilAsserted(() -> {
                try {
                    // The service works on meanwhile; whoever waits here gives way before anybody else has to
                    run(superuser, "SET LOCAL lock_timeout = '500ms'", STAND_IN,
                            "CREATE TEMPORARY TABLE distributed (name text PRIMARY KEY, by text, colocated text)");
                    if (!triggers.isEmpty()) {
                        Savepoint before = superuser.setSavepoint();
                        assertThatThrownBy(() -> run(superuser, statements.toArray(String[]::new)))
                                .hasMessageContaining("has triggers");
                        superuser.rollback(before);
                    }
                    run(superuser, triggers.toArray(String[]::new));
                    run(superuser, statements.toArray(String[]::new));
                    assertThat(ask(superuser, KEYS)).isEqualTo(keys);
                    assertThat(ask(superuser, "SELECT name FROM distributed ORDER BY name")).isEqualTo(ask(superuser, """
                            SELECT relname::text FROM pg_class WHERE relnamespace = 'public'::regnamespace
                                AND relkind IN ('r', 'p') AND NOT relispartition AND relname <> 'flyway_schema_history'
                            ORDER BY 1"""));
                    assertThat(ask(superuser, "SELECT DISTINCT by FROM distributed")).containsExactly("organization_id");
                    assertThat(ask(superuser, "SELECT count(*) FROM distributed WHERE colocated = 'default'"))
                            .containsExactly("1");
                    assertThat(ask(superuser, """
                            SELECT DISTINCT colocated FROM distributed WHERE colocated <> 'default'
                                AND colocated NOT IN (SELECT name FROM distributed WHERE colocated = 'default')""")).isEmpty();
                } finally {
                    superuser.rollback();
                }
            });
        }
    }

    private static void run(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static List<String> triggersThatTheGuideTakesOff(Service service) throws Exception {
        return Pattern.compile("(?m)^\\| %s \\| `(\\w+)` \\| `(\\w+)` \\|".formatted(database(service))).matcher(guide())
                .results()
                .map(row -> "DROP TRIGGER %s ON %s".formatted(row.group(2), row.group(1))).toList();
    }

    private static String guide() throws Exception {
        return Files.readString(Launcher.ROOT.resolve("docs/guides/scale.md"));
    }

    private static String database(Service service) {
        return service.program().replace("-service", "");
    }

    private static String sqlOfTheGuide() throws Exception {
        Matcher block = Pattern.compile("```sql\\n(.*?)```", Pattern.DOTALL).matcher(guide());
        assertThat(block.find()).as("the guide has SQL").isTrue();
        return block.group(1);
    }

    private static Connection superuser(Service service) throws Exception {
        Properties secrets = new Properties();
        try (Reader file = Files.newBufferedReader(Launcher.STATE.resolve("secrets.properties"))) {
            secrets.load(file);
        }
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:%d/%s".formatted(8432 + Service.OFFSET,
                database(service)), "postgres", secrets.getProperty("database.postgres"));
    }

    private static List<String> ask(Connection connection, String sql) throws SQLException {
        List<String> answer = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                answer.add(rows.getString(1));
            }
        }
        return answer;
    }
}
