package dev.milepost.kit.startup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;

import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.jdbc.SslMode;
import org.postgresql.util.PSQLException;

/**
 * How a production may reach its database: what Milepost is told, and what the framework is told past it, which is what counts.
 */
final class DatabaseSettings {

    private static final String URL = "milepost.database.url";
    private static final String PLAIN = "milepost.database.allow-plain-connections";

    private final Function<String, Optional<String>> setting;

    DatabaseSettings(Function<String, Optional<String>> setting) {
        this.setting = setting;
    }

    /** A sentence for each unsafe setting of a service that serves, which starts with its name. */
    List<String> unsafeToServe() {
        List<String> findings = new ArrayList<>(passwords("app", "quarkus.datasource"));
        findings.addAll(passwords("worker", "quarkus.datasource.worker", "quarkus.datasource.\"worker\""));
        // Otherwise the migrator's credentials have no business here
        if (migratesAtStart()) {
            findings.addAll(passwords("migrator", "quarkus.flyway"));
        }
        findings.addAll(shared());
        findings.addAll(addresses("quarkus.datasource.jdbc.url", "quarkus.datasource.worker.jdbc.url",
                "quarkus.datasource.\"worker\".jdbc.url", "quarkus.flyway.jdbc-url"));
        return findings;
    }

    /**
     * The same for a run that only migrates, which is told nothing of the others' passwords, and asks Milepost's settings
     * alone.
     */
    List<String> unsafeToMigrate() {
        List<String> findings = new ArrayList<>(passwords("migrator"));
        findings.addAll(addresses());
        return findings;
    }

    private boolean migratesAtStart() {
        return !"false".equalsIgnoreCase(value("milepost.database.migrate-at-start"))
                || SettingValue.isTrue(value("quarkus.flyway.migrate-at-start"));
    }

    /** Whoever learnt the password of one role would be the other, too: the migrator passes row-level security. */
    private List<String> shared() {
        List<String> findings = new ArrayList<>();
        Map<String, String> names = new HashMap<>();
        for (String role : migratesAtStart() ? List.of("app", "worker", "migrator") : List.of("app", "worker")) {
            String name = "milepost.database." + role + ".password";
            String password = value(name);
            String other = password.isEmpty() ? null : names.putIfAbsent(password, name);
            if (other != null) {
                findings.add(name + " is that of " + other + ", too: give each role a password of its own");
            }
        }
        return findings;
    }

    private List<String> passwords(String role, String... pools) {
        List<String> findings = new ArrayList<>();
        String name = "milepost.database." + role + ".password";
        String user = value("milepost.database." + role + ".username");
        String password = value(name);
        if (WeakPassword.is(password, user)) {
            findings.add(name + WeakPassword.REASON);
        }
        for (String pool : pools) {
            String instead = value(pool + ".password");
            String itsUser = setting.apply(pool + ".username").orElse(user);
            if (!instead.isEmpty() && !instead.equals(password) && WeakPassword.is(instead, itsUser)) {
                findings.add(pool + ".password" + WeakPassword.REASON);
            }
        }
        return findings;
    }

    private List<String> addresses(String... overrides) {
        if (SettingValue.isTrue(value(PLAIN))) {
            return List.of();
        }
        List<String> findings = new ArrayList<>();
        String ours = value(URL);
        if (!checksTheServer(ours)) {
            findings.add(unchecked(URL));
        }
        for (String name : overrides) {
            String instead = value(name);
            if (!instead.isEmpty() && !instead.equals(ours) && !checksTheServer(instead)) {
                findings.add(unchecked(name));
            }
        }
        return findings;
    }

    private static String unchecked(String name) {
        return name + " doesn't check that it is the database which answers: add sslmode=verify-full (or verify-ca) and"
                + " sslrootcert, or set " + PLAIN + "=true where the network itself is encrypted";
    }

    /** As the driver reads the address. With sslmode=require it takes anybody's certificate. */
    private static boolean checksTheServer(String address) {
        Properties read = Driver.parseURL(address, new Properties());
        if (read == null || String.valueOf(PGProperty.SSL_FACTORY.getOrDefault(read)).endsWith("NonValidatingFactory")) {
            return false;
        }
        try {
            return SslMode.of(read).verifyCertificate();
        } catch (PSQLException unknown) {
            return false;
        }
    }

    private String value(String name) {
        return setting.apply(name).orElse("").strip();
    }
}
