package dev.milepost.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

/**
 * What every table of a service must keep, read from the database itself. A service's test extends this with
 * {@code @QuarkusTest}.
 */
public abstract class SchemaRules {

    private static final String TABLES = "c.relkind IN ('r', 'p') AND n.nspname = 'public' AND c.relname <> 'flyway_schema_history'";

    @Inject
    AgroalDataSource dataSource;
    @Inject
    @DataSource("worker")
    AgroalDataSource worker;
    @ConfigProperty(name = "milepost.database.app.username")
    String app;
    @ConfigProperty(name = "milepost.events.source")
    String service;

    @Test
    void thereAreTables() throws SQLException {
        assertThat(names("SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE " + TABLES))
                .isNotEmpty();
    }

    @Test
    void everyTableHasAnOrganizationThatCannotBeMissing() throws SQLException {
        assertThat(names("""
                SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE %s AND NOT EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid
                    AND a.attname = 'organization_id' AND a.attnotnull AND a.atttypid = 'text'::regtype)""".formatted(TABLES)))
                .as("tables without organization_id text NOT NULL").isEmpty();
    }

    @Test
    void everyTableIsLockedByForcedRowLevelSecurity() throws SQLException {
        assertThat(names("""
                SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE %s AND NOT c.relispartition AND NOT (c.relrowsecurity AND c.relforcerowsecurity)""".formatted(TABLES)))
                .as("tables without forced row-level security: call milepost_protect in the migration").isEmpty();
        assertThat(names("""
                SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE %s AND NOT c.relispartition AND NOT EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid
                    AND p.polname = 'organization' AND p.polqual IS NOT NULL AND p.polwithcheck IS NOT NULL)"""
                .formatted(TABLES)))
                .as("tables without a policy for reading and writing").isEmpty();
    }

    @Test
    void everyIndexLeadsWithTheOrganization() throws SQLException {
        assertThat(names("""
                SELECT i.indexrelid::regclass::text FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
                JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE %s AND NOT EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = i.indrelid
                    AND a.attnum = i.indkey[0] AND a.attname = 'organization_id')""".formatted(TABLES)))
                .as("primary keys, unique keys and indexes that don't lead with organization_id").isEmpty();
    }

    @Test
    void everyForeignKeyLeadsWithTheOrganizationOnBothSides() throws SQLException {
        assertThat(names("""
                SELECT k.conname FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
                JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE %s AND k.contype = 'f' AND NOT (
                    EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
                        AND a.attname = 'organization_id')
                    AND EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = k.confrelid AND a.attnum = k.confkey[1]
                        AND a.attname = 'organization_id'))""".formatted(TABLES)))
                .as("foreign keys that don't lead with organization_id").isEmpty();
    }

    /** Citus distributes no table that has a trigger: what it does is better done by the service. */
    @Test
    void everyTriggerIsNamedOnTheWayToManyServers() throws SQLException, IOException {
        Pattern row = Pattern.compile("(?m)^\\| %s \\| `(\\w+)` \\| `(\\w+)` \\|".formatted(service));
        List<String> named = row.matcher(Files.readString(Path.of("..", "docs", "guides", "scale.md"))).results()
                .map(trigger -> trigger.group(1) + " " + trigger.group(2)).toList();
        assertThat(names("""
                SELECT c.relname || ' ' || t.tgname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
                JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE %s AND NOT t.tgisinternal AND t.tgparentid = 0""".formatted(TABLES)))
                .as("triggers, of which docs/guides/scale.md has to say who will do instead what they do")
                .containsExactlyInAnyOrderElementsOf(named);
    }

    @Test
    void theAppOwnsNothingAndPassesNoPolicy() throws SQLException {
        assertThat(names("SELECT rolname FROM pg_roles WHERE rolname = '%s' AND (rolsuper OR rolbypassrls)".formatted(app)))
                .isEmpty();
        assertThat(names("SELECT c.relname FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner WHERE r.rolname = '%s'"
                .formatted(app))).isEmpty();
    }

    @Test
    void theAppReachesPartitionsThroughTheirParentAlone() throws SQLException {
        assertThat(names("""
                SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE %s AND c.relispartition AND has_table_privilege('%s', c.oid, 'SELECT, INSERT, UPDATE, DELETE')"""
                .formatted(TABLES, app))).as("partitions, which inherit no policy, with a grant of their own").isEmpty();
    }

    @Test
    void withoutAnOrganizationEveryTableIsEmpty() throws SQLException {
        for (String table : names("""
                SELECT c.oid::regclass::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE %s AND NOT c.relispartition""".formatted(TABLES))) {
            assertThat(names("SELECT count(*)::text FROM " + table)).as(table).containsExactly("0");
        }
    }

    @Test
    void theWorkerAloneIsToldHowManyObjectsThereAre() throws SQLException {
        assertThat(names(worker, "SELECT object FROM milepost_objects()")).as("what the service counts").isNotEmpty()
                .doesNotHaveDuplicates();
        assertThat(names("SELECT has_function_privilege('%s', 'milepost_objects()', 'EXECUTE')::text".formatted(app)))
                .as("the app, which belongs to one organization at a time, may count them all").containsExactly("false");
    }

    private List<String> names(String query) throws SQLException {
        return names(dataSource, query);
    }

    private static List<String> names(AgroalDataSource role, String query) throws SQLException {
        try (Connection connection = role.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<String> names = new ArrayList<>();
            while (result.next()) {
                names.add(result.getString(1));
            }
            return names;
        }
    }
}
