package dev.milepost.kit.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductionSettingsTest {

    private final Map<String, String> settings = new HashMap<>(Map.of(
            "milepost.database.app.password", "kJ2-8dhs-Qw1z",
            "milepost.database.worker.password", "kJ2-8dhs-Qw1z",
            "milepost.database.migrator.password", "kJ2-8dhs-Qw1z",
            "milepost.database.url", "jdbc:postgresql://db/plan?sslmode=verify-full",
            "milepost.identity.issuer", "https://id.example.com/realms/milepost",
            "quarkus.http.cors.enabled", "true",
            "quarkus.http.cors.origins", "https://console.example.com"));

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
            "milepost.identity.issuer, http://id.example.com/realms/milepost",
            "quarkus.http.cors.origins, *",
            "quarkus.http.cors.origins, /.*/",
            "quarkus.http.cors.origins, ''",
            "quarkus.http.cors.origins, /https://.*/",
            "quarkus.http.cors.origins, '/https?://[^/]+/'",
            "quarkus.http.cors.origins, 'https://console.example.com, /.+\\.test/'",
            "quarkus.http.cors.origins, /https:\\/\\/.*(/",
            "quarkus.oidc.tls.verification, none",
            "quarkus.tls.trust-all, true",
            "quarkus.tls.inside.trust-all, true",
            "quarkus.tls.inside.hostname-verification-algorithm, NONE",
            "quarkus.rest-client.plan.verify-host, false",
            "milepost.events.subscribers.plan.secret, bG9jYWw=local-platform",
            "'quarkus.log.category.\"org.hibernate.orm.jdbc.bind\".level', TRACE" })
    void anUnsafeSettingIsRefusedByName(String name, String value) {
        settings.put(name, value);

        assertThat(unsafe()).singleElement().asString().startsWith(name);
    }

    @Test
    void aPatternOfOurOwnAddressesIsSafe() {
        settings.put("quarkus.http.cors.origins", "/https://[a-z]+\\.example\\.com/");

        assertThat(unsafe()).isEmpty();
    }

    @Test
    void aPlainConnectionIsAllowedWhereItIsSaidSo() {
        settings.put("milepost.database.url", "jdbc:postgresql://db/plan");
        settings.put("milepost.database.allow-plain-connections", "true");

        assertThat(unsafe()).isEmpty();
    }

    @Test
    void whoDoesNotMigrateNeedsNoCredentialsOfTheMigrator() {
        settings.remove("milepost.database.migrator.password");
        settings.put("milepost.database.migrate-at-start", "false");

        assertThat(unsafe()).isEmpty();
    }

    private List<String> unsafe() {
        // To be read once, as those of the framework
        Iterable<String> names = settings.keySet().stream()::iterator;
        return new ProductionSettings(name -> Optional.ofNullable(settings.get(name)), names).unsafe();
    }
}
