package dev.milepost.kit.startup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** The settings that no production may have. Pure, so that each rule is tested without a start. */
final class ProductionSettings {

    private static final Set<String> WELL_KNOWN = Set.of("", "app", "worker", "migrator", "postgres", "password", "milepost",
            "quarkus",
            "changeit", "changeme", "secret", "admin", "test");
    private static final int SHORTEST_PASSWORD = 12;

    private final Function<String, Optional<String>> setting;
    private final Iterable<String> names;

    ProductionSettings(Function<String, Optional<String>> setting, Iterable<String> names) {
        this.setting = setting;
        this.names = names;
    }

    /** A sentence for each unsafe setting, which starts with its name. */
    List<String> unsafe() {
        List<String> findings = new ArrayList<>();
        for (String role : migratesAtStart() ? List.of("app", "worker", "migrator") : List.of("app", "worker")) {
            String name = "milepost.database." + role + ".password";
            if (isWeak(value(name))) {
                findings.add(
                        name + " is a well-known or short password: set one of at least " + SHORTEST_PASSWORD + " characters");
            }
        }
        if (!hasTls(value("milepost.database.url")) && !isTrue("milepost.database.allow-plain-connections")) {
            findings.add("milepost.database.url has no sslmode=require, verify-ca or verify-full: add it, or set"
                    + " milepost.database.allow-plain-connections=true where the network itself is encrypted");
        }
        if (!startsWithHttps(value("milepost.identity.issuer"))) {
            findings.add("milepost.identity.issuer is not an https address: tokens could be forged by whoever sits in between");
        }
        if ("none".equalsIgnoreCase(value("quarkus.oidc.tls.verification"))
                || isTrue("quarkus.tls.trust-all")) {
            findings.add(
                    "quarkus.oidc.tls.verification or quarkus.tls.trust-all switches the check of certificates off: remove it");
        }
        if (isTrue("quarkus.http.cors.enabled") && isOpen(value("quarkus.http.cors.origins"))) {
            findings.add("quarkus.http.cors.origins lets every website call with a person's token: list the console's address");
        }
        for (String name : names) {
            boolean secret = name.startsWith("milepost.events.")
                    && (name.endsWith(".secret") || name.contains(".inbox.secrets."));
            if (secret && value(name).contains("local-platform")) {
                findings.add(name + " is the local platform's secret: make one of at least 24 random bytes in base64");
            }
        }
        if ("TRACE".equalsIgnoreCase(value("quarkus.log.category.\"org.hibernate.orm.jdbc.bind\".level"))) {
            findings.add(
                    "quarkus.log.category.\"org.hibernate.orm.jdbc.bind\".level writes personal data to the log: remove it");
        }
        return findings;
    }

    /** Otherwise the migrator's credentials have no business here. */
    private boolean migratesAtStart() {
        return !"false".equalsIgnoreCase(value("milepost.database.migrate-at-start"));
    }

    private String value(String name) {
        return setting.apply(name).orElse("").strip();
    }

    private boolean isTrue(String name) {
        return "true".equalsIgnoreCase(value(name));
    }

    private static boolean isWeak(String password) {
        return password.length() < SHORTEST_PASSWORD || WELL_KNOWN.contains(password.toLowerCase(Locale.ROOT));
    }

    private static boolean hasTls(String url) {
        return url.contains("sslmode=require") || url.contains("sslmode=verify-ca") || url.contains("sslmode=verify-full");
    }

    private static boolean startsWithHttps(@Nullable String address) {
        return address != null && address.toLowerCase(Locale.ROOT).startsWith("https://");
    }

    private static boolean isOpen(String origins) {
        return origins.isEmpty() || List.of(origins.split(",", -1)).stream().map(String::strip)
                .anyMatch(origin -> origin.equals("*") || origin.equals("/.*/"));
    }
}
