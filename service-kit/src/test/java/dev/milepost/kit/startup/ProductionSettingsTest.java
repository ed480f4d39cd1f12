package dev.milepost.kit.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProductionSettingsTest {

    private final Map<String, String> settings = new HashMap<>();

    ProductionSettingsTest() {
        for (String role : List.of("app", "worker", "migrator")) {
            settings.put("milepost.database." + role + ".username", "plan_" + role);
            settings.put("milepost.database." + role + ".password", "kJ2-8dhs-Qw1z-" + role);
        }
        settings.put("milepost.database.url", "jdbc:postgresql://db/plan?sslmode=verify-full");
        settings.put("milepost.identity.issuer", "https://id.example.com/realms/milepost");
        settings.put("milepost.identity.audience", "milepost-plan");
        settings.put("quarkus.http.cors.enabled", "true");
        settings.put("quarkus.http.cors.origins", "https://console.example.com");
        // As the kit makes them of those above
        settings.put("quarkus.datasource.jdbc.url", "jdbc:postgresql://db/plan?sslmode=verify-full");
        settings.put("quarkus.datasource.password", "kJ2-8dhs-Qw1z-app");
        settings.put("quarkus.datasource.worker.password", "kJ2-8dhs-Qw1z-worker");
        settings.put("quarkus.oidc.auth-server-url", "https://id.example.com/realms/milepost");
        settings.put("quarkus.oidc.token.issuer", "https://id.example.com/realms/milepost");
        settings.put("quarkus.oidc.token.audience", "milepost-plan");
    }

    @Test
    void safeSettingsPass() {
        assertThat(unsafe()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
            "milepost.database.app.password, milepost",
            "milepost.database.worker.password, short",
            "milepost.database.migrator.password, ''",
            "milepost.database.url, jdbc:postgresql://db/plan",
            "milepost.database.url, jdbc:postgresql://db/plan?sslmode=disable",
            "milepost.database.url, jdbc:postgresql://db/plan?sslmode=require",
            "milepost.database.url, jdbc:postgresql://db/plan?sslmode=verify-full&sslmode=disable",
            "milepost.database.url, jdbc:postgresql://db/plan?notsslmode=verify-full",
            "milepost.database.url, jdbc:postgresql://db/plan?sslmode=verify-fully",
            "milepost.database.url, jdbc:postgresql://db/plan?sslmode=verify-full&sslfactory=org.postgresql.ssl.NonValidatingFactory",
            "quarkus.datasource.jdbc.url, jdbc:postgresql://db/plan",
            "quarkus.datasource.worker.jdbc.url, jdbc:postgresql://db/plan?sslmode=prefer",
            "quarkus.flyway.jdbc-url, jdbc:postgresql://db/plan",
            "quarkus.datasource.jdbc.additional-jdbc-properties.sslfactory, org.postgresql.ssl.NonValidatingFactory",
            "quarkus.datasource.password, milepost",
            "quarkus.datasource.worker.password, plan_worker-2026",
            "quarkus.flyway.password, changeit",
            "quarkus.oidc.token.issuer, any",
            "quarkus.oidc.token.issuer, http://id.example.com/realms/milepost",
            "quarkus.oidc.token.audience, any",
            "quarkus.oidc.token.audience, ''",
            "quarkus.oidc.token.audience, 'milepost-plan, any'",
            "milepost.identity.audience, any",
            "milepost.identity.issuer, http://id.example.com/realms/milepost",
            "quarkus.oidc.auth-server-url, http://id.example.com/realms/milepost",
            "quarkus.oidc.auth-server-url, HTTP://keycloak:8080/realms/milepost",
            "quarkus.oidc.jwks-path, http://id.example.com/keys",
            "quarkus.oidc.partner.auth-server-url, http://id.example.com/realms/partner",
            "quarkus.http.cors.origins, *",
            "quarkus.http.cors.origins, /.*/",
            "quarkus.http.cors.origins, ''",
            "quarkus.http.cors.origins, /https://.*/",
            "quarkus.http.cors.origins, '/https?://[^/]+/'",
            "quarkus.http.cors.origins, 'https://console.example.com, /.+\\.test/'",
            "quarkus.http.cors.origins, /https:\\/\\/.*(/",
            "quarkus.http.cors.origins, /https://.*milepost\\.example\\.com/",
            "quarkus.http.cors.origins, '/https://[^/]*milepost\\.example\\.com(:\\d+)?/'",
            "quarkus.http.cors.origins, '/https://(a\\.example\\.com|[a-z-]+b\\.example\\.com)/'",
            "quarkus.http.cors.origins, /https://console\\.example\\.com.*/",
            "quarkus.http.cors.origins, /https://console.example.com/",
            "quarkus.http.cors.origins, '/https://.{1\\,99}/'",
            "quarkus.oidc.tls.verification, none",
            "quarkus.oidc.tls.verification, certificate-validation",
            "quarkus.tls.trust-all, true",
            "quarkus.tls.trust-all, 1",
            "quarkus.tls.trust-all, Yes",
            "quarkus.tls.inside.trust-all, true",
            "quarkus.tls.inside.hostname-verification-algorithm, NONE",
            "quarkus.rest-client.plan.verify-host, false",
            "quarkus.rest-client.plan.verify-host, no",
            "'quarkus.log.category.\"org.hibernate.orm.jdbc.bind\".level', TRACE" })
    void anUnsafeSettingIsRefusedByName(String name, String value) {
        settings.put(name, value);

        assertThat(unsafe()).singleElement().asString().startsWith(name);
    }

    /**
     * In a list a backslash is for commas: of a single one before a dot the framework leaves the dot, which fits any letter.
     */
    @ParameterizedTest
    @ValueSource(strings = { "/https://[a-z]+\\.example\\.com/", "/https://console\\.example\\.com/",
            "/https://(a|b)\\.example\\.com/" })
    void aBackslashThatTheFrameworkTakesAwayProtectsNothing(String origins) {
        settings.put("quarkus.http.cors.origins", origins);

        assertThat(unsafe()).singleElement().asString().startsWith("quarkus.http.cors.origins ");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/https://[a-z]+\\\\.example\\\\.com/", "/https://console\\\\.example\\\\.com/",
            "/https://console\\\\.example\\\\.com(:[0-9]+)?/", "/https://(.+\\\\.)?example\\\\.com/",
            "/https://(a|b)[.]example[.]com/", "/https://(a|b)\\\\.example\\\\.com/",
            "/^https://(www\\\\.)?example\\\\.com$/" })
    void aPatternOfOurOwnAddressesIsSafe(String origins) {
        settings.put("quarkus.http.cors.origins", origins);

        assertThat(unsafe()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "jdbc:postgresql://db/plan", "jdbc:postgresql://db/plan?sslmode=require" })
    void aConnectionThatNobodyChecksIsAllowedWhereItIsSaidSo(String address) {
        settings.put("milepost.database.url", address);
        settings.put("quarkus.datasource.jdbc.url", address);
        settings.put("milepost.database.allow-plain-connections", "true");

        assertThat(unsafe()).isEmpty();
    }

    /** True has more than one spelling. */
    @ParameterizedTest
    @ValueSource(strings = { "true", "TRUE", "1", "yes", "on" })
    void foreignWebsitesAreRefusedHoweverTheyAreLetIn(String enabled) {
        settings.put("quarkus.http.cors.enabled", enabled);
        settings.put("quarkus.http.cors.origins", "*");

        assertThat(unsafe()).singleElement().asString().startsWith("quarkus.http.cors.origins ");
    }

    @ParameterizedTest
    @ValueSource(strings = { "quarkus.oidc.auth-server-url", "quarkus.oidc.jwks-path" })
    void keysMayComeInTheClearWhereItIsSaidSo(String name) {
        settings.put(name, "http://keycloak:8080/auth/realms/milepost");
        settings.put("milepost.identity.allow-plain-keys", "true");

        assertThat(unsafe()).isEmpty();
    }

    @Test
    void aPathOfKeysBelowTheIssuerIsSafe() {
        settings.put("quarkus.oidc.jwks-path", "/keys");

        assertThat(unsafe()).isEmpty();
    }

    @Test
    void noTwoRolesHaveOnePassword() {
        settings.put("milepost.database.migrator.password", "kJ2-8dhs-Qw1z-app");
        assertThat(unsafe())
                .containsExactly("milepost.database.migrator.password is that of milepost.database.app.password, too:"
                        + " give each role a password of its own");

        settings.put("milepost.database.migrate-at-start", "false");
        assertThat(unsafe()).isEmpty();
    }

    @Test
    void whoDoesNotMigrateNeedsNoCredentialsOfTheMigrator() {
        settings.remove("milepost.database.migrator.password");
        settings.put("milepost.database.migrate-at-start", "false");

        assertThat(unsafe()).isEmpty();
    }

    /** A run that only migrates knows nothing of those who serve, and nobody's tokens. */
    @Test
    void whoMigratesIsAskedForTheMigratorsPasswordAndTheConnectionAlone() {
        settings.keySet()
                .removeIf(name -> !name.startsWith("milepost.database.migrator.") && !name.equals("milepost.database.url"));
        assertThat(unsafeToMigrate()).isEmpty();

        settings.put("milepost.database.migrate-at-start", "false");
        settings.put("milepost.database.migrator.password", "plan_migrator");
        settings.put("milepost.database.url", "jdbc:postgresql://db/plan");
        assertThat(unsafeToMigrate()).satisfiesExactly(
                first -> assertThat(first).startsWith("milepost.database.migrator.password "),
                second -> assertThat(second).startsWith("milepost.database.url "));

        settings.put("milepost.database.migrator.password", "kJ2-8dhs-Qw1z");
        settings.put("milepost.database.allow-plain-connections", "true");
        assertThat(unsafeToMigrate()).isEmpty();
    }

    @Test
    void aPasswordThatTheFrameworkIsToldPastOursIsNamedByTheFrameworksName() {
        settings.put("milepost.database.app.password", "milepost");
        settings.put("quarkus.datasource.password", "milepost");
        assertThat(unsafe()).singleElement().asString().startsWith("milepost.database.app.password ");

        settings.put("quarkus.datasource.password", "changeit");
        assertThat(unsafe()).extracting(finding -> finding.split(" ", 2)[0])
                .containsExactly("milepost.database.app.password", "quarkus.datasource.password");
    }

    private List<String> unsafeToMigrate() {
        return new DatabaseSettings(name -> Optional.ofNullable(settings.get(name))).unsafeToMigrate();
    }

    private List<String> unsafe() {
        // To be read once, as those of the framework
        Iterable<String> names = settings.keySet().stream()::iterator;
        return new ProductionSettings(name -> Optional.ofNullable(settings.get(name)), names).unsafe();
    }
}
