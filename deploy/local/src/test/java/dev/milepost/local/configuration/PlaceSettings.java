package dev.milepost.local.configuration;

import java.util.List;

/** Settings that no code declares: the program's own few, and those of the framework that only the place it runs in can say. */
final class PlaceSettings {

    static final List<Setting> OURS = List.of(
            new Setting("service-kit", "milepost.environment", "PRODUCTION, LOCAL or TEST", "PRODUCTION",
                    "Where the service runs. PRODUCTION refuses to start with unsafe settings and names each; LOCAL and TEST are for one machine.",
                    "PRODUCTION"),
            new Setting("service-kit", "MILEPOST_MODE", "serve or migrate", "serve",
                    "An environment variable alone: whether the program serves, or brings its database up to date and ends.",
                    "migrate"),
            new Setting("service-kit", "milepost.commit", "String, optional", "",
                    "The commit that is running, as `/q/info` tells it; by default the one that the build was told.",
                    "947b7b7"),
            new Setting("console", "milepost.environment", "PRODUCTION, LOCAL or TEST", "PRODUCTION",
                    "Where the console runs. PRODUCTION refuses to start with unsafe settings and names each; LOCAL and TEST are for one machine.",
                    "PRODUCTION"));

    static final List<Setting> FRAMEWORK = List.of(
            new Setting("", "quarkus.http.host", "String", "0.0.0.0",
                    "The address on which requests are taken.",
                    "127.0.0.1"),
            new Setting("", "quarkus.http.port", "int", "",
                    "The port on which requests are taken: see below.",
                    "8080"),
            new Setting("", "quarkus.management.host", "String", "0.0.0.0",
                    "The address on which operations ask for health and metrics.",
                    "127.0.0.1"),
            new Setting("", "quarkus.http.cors.origins", "List<String>", "",
                    "Which websites may call from a browser: the console's address. A regular expression stands between slashes; a production refuses one that fits strangers.",
                    "https://milepost.example.com"),
            new Setting("", "quarkus.http.proxy.proxy-address-forwarding", "boolean", "false",
                    "Whether a proxy in front says by X-Forwarded-... who asks and by which address; only where there is one that overwrites what a client says.",
                    "true"),
            new Setting("", "quarkus.http.proxy.trusted-proxies", "List<String>", "",
                    "From whose addresses that is believed; without it, from everybody's.",
                    "10.42.0.0/16"),
            new Setting("", "quarkus.rest-client.plan.url", "URI", "",
                    "Where plan-service is, from inside; where others ask it.",
                    "http://plan-service"),
            new Setting("", "quarkus.rest-client.assessment.url", "URI", "",
                    "Where assessment-service is, from inside; where others ask it.",
                    "http://assessment-service"),
            new Setting("", "quarkus.rest-client.roi.url", "URI", "",
                    "Where roi-service is, from inside; where others ask it.",
                    "http://roi-service"),
            new Setting("", "quarkus.otel.exporter.otlp.endpoint", "URI", "",
                    "The collector of OpenTelemetry to which traces are sent; without it none are made.",
                    "http://collector:4317"),
            new Setting("", "quarkus.config.locations", "List<String>", "",
                    "Files with further settings.",
                    "/etc/milepost/settings.properties"));

    private PlaceSettings() {
    }
}
