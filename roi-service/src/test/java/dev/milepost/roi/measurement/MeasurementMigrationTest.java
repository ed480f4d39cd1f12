package dev.milepost.roi.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.milepost.kit.database.ServiceDatabase;
import dev.milepost.kit.migration.SessionLock;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * A database that measurements were kept in before keeps each of them, and what it said before, through every later migration.
 */
class MeasurementMigrationTest {
    private static final ServiceDatabase.Passwords PASSWORDS = new ServiceDatabase.Passwords("migrator", "app", "worker");
    private static final String BERLIN = "0193c000-0000-7000-8000-000000000001";
    private static final String TOKYO = "0193c000-0000-7000-8000-000000000002";

    /** Before the first partition, on both sides of a quarter's end, several sources and dimensions, corrected and not. */
    private static final String MEASUREMENTS = """
            insert into measurement (organization_id, kpi_id, at, source, dimensions_hash, dimensions, value, weight, revision,
                recorded_at)
            select o.organization, o.kpi, m.at::timestamptz, m.source, m.hash::uuid, m.dimensions::jsonb, m.value, m.weight,
                m.revision, '2026-11-23T12:00:00.123456Z'
            from (values ('acme', '%1$s'::uuid), ('other', '%2$s'::uuid)) as o(organization, kpi), (values
                ('1999-12-31T23:59:59.999999Z', 'manual', '00000000-0000-0000-0000-000000000000', '{}', 1.5, 1, 1),
                ('2019-12-31T23:30:00Z', 'manual', '00000000-0000-0000-0000-000000000000', '{}', -2, 1, 1),
                ('2020-01-01T00:00:00Z', 'manual', '00000000-0000-0000-0000-000000000000', '{}', 3, 1, 1),
                ('2026-03-31T23:59:59.999999Z', 'meter', '00000000-0000-0000-0000-000000000001', '{"team": "a"}', 12345678901234567890.123456789012, 1, 3),
                ('2026-03-31T23:59:59.999999Z', 'crm', '00000000-0000-0000-0000-000000000001', '{"team": "a"}', 5, 1, 1),
                ('2026-04-01T00:00:00Z', 'meter', '00000000-0000-0000-0000-000000000002', '{"team": "b"}', 6, 7, 1))
                as m(at, source, hash, dimensions, value, weight, revision)""";

    private static final String REVISIONS = """
            insert into measurement_revision (organization_id, kpi_id, at, source, dimensions_hash, revision, value, weight,
                recorded_at, superseded_at)
            select organization_id, kpi_id, at, source, dimensions_hash, r.revision, r.value, 1, '2026-11-20T00:00:00Z',
                r.superseded::timestamptz
            from measurement, (values (1, 40.25, '2026-11-21T00:00:00Z'), (2, 41, '2026-11-22T00:00:00Z'))
                as r(revision, value, superseded) where measurement.revision = 3""";

    @SuppressWarnings("NullAway.Init") // started before all tests
    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @ParameterizedTest
    @ValueSource(strings = { "2026.11.22.41", "2026.11.27.160", "2026.11.27.163" })
    void everyRowIsKept(String before) throws SQLException {
        ServiceDatabase database = new ServiceDatabase("from_" + before.replace('.', '_'));
        try (Connection superuser = postgres.getPostgresDatabase().getConnection()) {
            database.create(superuser, PASSWORDS);
        }
        migrate(database, before);
        List<String> measurements;
        List<String> revisions;
        try (Connection owner = connect(database, database.migrator(), "migrator")) {
            for (String[] kpi : List.of(new String[] { "acme", BERLIN, "Europe/Berlin" },
                    new String[] { "other", TOKYO, "Asia/Tokyo" })) {
                run(owner, """
                        insert into kpi (organization_id, id, version, name, kind, direction, aggregation, zone, targets,
                            created_at, changed_at)
                        values ('%s', '%s', 0, 'k', 'GAUGE', 'AT_LEAST', 'LAST', '%s', '[]', now(), now())"""
                        .formatted((Object[]) kpi));
            }
            assertThat(run(owner, MEASUREMENTS.formatted(BERLIN, TOKYO))).isEqualTo(12);
            assertThat(run(owner, REVISIONS)).isEqualTo(4);
            measurements = rows(owner, "select m.* from measurement m order by m");
            revisions = rows(owner, "select r.* from measurement_revision r order by r");
        }

        migrate(database, "latest");

        try (Connection owner = connect(database, database.migrator(), "migrator")) {
            assertThat(rows(owner, "select m.* from measurement m order by m")).isEqualTo(measurements).hasSize(12);
            assertThat(rows(owner, "select r.* from measurement_revision r order by r")).isEqualTo(revisions).hasSize(4);
            // 2019-12-31T23:30Z and 2020-01-01T00:00Z are one day in Berlin (UTC+1) and one in Tokyo (UTC+9); the end of March
            // is summer time in Berlin, so that the last second of the quarter lies on 1 April there, as in Tokyo.
            assertThat(rows(owner, """
                    select distinct s.start at time zone k.zone, s.finish at time zone k.zone from measurement_stale s
                    join kpi k on k.organization_id = s.organization_id and k.id = s.kpi_id order by 1"""))
                    .containsExactly("2000-01-01 00:00:00|2000-01-02 00:00:00", "2020-01-01 00:00:00|2020-01-02 00:00:00",
                            "2026-04-01 00:00:00|2026-04-02 00:00:00");
            assertThat(rows(owner, "select count(*) from measurement_historic")).containsExactly("4");
            assertThat(rows(owner, "select count(*) from measurement_2026q1")).containsExactly("4");
            assertThat(rows(owner, "select count(*) from measurement_2026q2")).containsExactly("2");
        }
        try (Connection app = connect(database, database.app(), "app")) {
            assertThat(rows(app, "select 1 from measurement")).isEmpty();
            run(app, "set milepost.organization = 'acme'");
            assertThat(rows(app, "select distinct organization_id from measurement")).containsExactly("acme");
            assertThat(rows(app, "select m.value from measurement m where m.revision = 3"))
                    .containsExactly("12345678901234567890.123456789012");
        }
    }

    @Test
    void aDatabaseWithTheFirstTextOfAMigrationThatWasEditedIsTakenOn() throws SQLException {
        ServiceDatabase database = new ServiceDatabase("first_text");
        try (Connection superuser = postgres.getPostgresDatabase().getConnection()) {
            database.create(superuser, PASSWORDS);
        }
        migrate(database, "2026.11.27.300");
        try (Connection owner = connect(database, database.migrator(), "migrator")) {
            assertThat(run(owner, """
                    update flyway_schema_history set checksum = -1503125276
                    where version = '2026.11.27.160' and checksum <> -1503125276""")).isOne();
            run(owner, """
                    create or replace function kpi_mark_stale() returns trigger language plpgsql
                    as 'begin return null; end'""");
        }

        migrate(database, "latest");

        try (Connection owner = connect(database, database.migrator(), "migrator")) {
            assertThat(rows(owner, "select prosrc from pg_proc where proname = 'kpi_mark_stale'")).singleElement().asString()
                    .contains("pg_advisory_xact_lock(hashtextextended('measurement_rollup ' || NEW.id, 0))")
                    .contains("DELETE FROM measurement_rollup");
        }
    }

    private static void migrate(ServiceDatabase database, String target) {
        FluentConfiguration configuration = Flyway.configure().dataSource(url(database), database.migrator(), "migrator")
                .locations("db/kit", "db/migration")
                .outOfOrder(true).placeholders(Map.of("app", database.app(), "worker", database.worker()))
                .target(target.equals("latest") ? MigrationVersion.LATEST : MigrationVersion.fromVersion(target));
        new SessionLock().customize(configuration);
        configuration.load().migrate();
    }

    private static Connection connect(ServiceDatabase database, String user, String password) throws SQLException {
        return DriverManager.getConnection(url(database), user, password);
    }

    private static String url(ServiceDatabase database) {
        return "jdbc:postgresql://localhost:%d/%s".formatted(postgres.getPort(), database.name());
    }

    private static int run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private static List<String> rows(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<String> cells = new ArrayList<>();
                for (int column : IntStream.rangeClosed(1, columns).toArray()) {
                    cells.add(String.valueOf(result.getString(column)));
                }
                rows.add(String.join("|", cells));
            }
            return rows;
        }
    }
}
