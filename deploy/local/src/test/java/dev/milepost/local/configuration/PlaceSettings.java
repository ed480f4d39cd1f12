package dev.milepost.local.configuration;

import java.util.List;

/**
 * Settings that no code declares: the programs' own few, those of the framework that only the place it runs in can say, and
 * what is told to whatever starts the programs.
 */
final class PlaceSettings {

    static final List<Setting> OURS = List.of(
            new Setting("service-kit", "milepost.environment", "PRODUCTION, LOCAL or TEST", "PRODUCTION",
                    "Where the service runs. PRODUCTION refuses to start, and to migrate, with unsafe settings and names each; LOCAL and TEST are for one machine. Small letters do as well; another word stops the start.",
                    "PRODUCTION"),
            new Setting("service-kit", "MILEPOST_MODE", "serve or migrate", "serve",
                    "An environment variable alone: whether the program serves, or brings its database up to date and ends.",
                    "migrate"),
            new Setting("service-kit", "milepost.commit", "String, optional", "",
                    "The commit that is running, as `/q/info` tells it; by default the one that the build was told.",
                    "947b7b7"),
            new Setting("console", "milepost.environment", "PRODUCTION, LOCAL or TEST", "PRODUCTION",
                    "Where the console runs. PRODUCTION refuses to start with unsafe settings and names each; LOCAL and TEST are for one machine. Small letters do as well; another word stops the start.",
                    "PRODUCTION"));

    static final List<Setting> FRAMEWORK = List.of(
            new Setting("", "quarkus.http.host", "String", "0.0.0.0",
                    "The address on which requests are taken.",
                    "127.0.0.1"),
            new Setting("", "quarkus.http.port", "int", "8080 to 8083, see below",
                    "The port on which requests are taken.",
                    "8080"),
            new Setting("", "quarkus.management.host", "String", "0.0.0.0",
                    "The address on which operations ask for health and metrics.",
                    "127.0.0.1"),
            new Setting("", "quarkus.http.cors.origins", "List<String>, optional", "",
                    "Which websites may call from a browser: the console's address, without which a production doesn't start. A regular expression stands between slashes; a production refuses one that fits names which strangers could have, so write a dot as `[.]` (or `\\\\.`: in a list a single backslash is taken away) and nothing open before or after the domain.",
                    "https://milepost.example.com"),
            new Setting("", "quarkus.http.proxy.proxy-address-forwarding", "boolean", "false",
                    "Whether a proxy in front says by X-Forwarded-... who asks and by which address; only where there is one that overwrites what a client says.",
                    "true"),
            new Setting("", "quarkus.http.proxy.trusted-proxies", "List<String>, optional", "",
                    "From whose addresses that is believed; without it, from everybody's.",
                    "10.42.0.0/16"),
            new Setting("", "quarkus.rest-client.plan.url", "URI, optional", "",
                    "Where plan-service is, from inside; where others ask it.",
                    "http://plan-service"),
            new Setting("", "quarkus.rest-client.assessment.url", "URI, optional", "",
                    "Where assessment-service is, from inside; where others ask it.",
                    "http://assessment-service"),
            new Setting("", "quarkus.rest-client.roi.url", "URI, optional", "",
                    "Where roi-service is, from inside; where others ask it.",
                    "http://roi-service"),
            new Setting("", "quarkus.otel.exporter.otlp.endpoint", "URI, optional", "",
                    "The collector of OpenTelemetry to which traces are sent; without it none are made.",
                    "http://collector:4317"),
            new Setting("", "quarkus.config.locations", "List<String>, optional", "",
                    "Files with further settings.",
                    "/etc/milepost/settings.properties"));

    /** What the launcher, compose and the images are told; none of it reaches a program as a setting. */
    static final List<Setting> AROUND = List.of(
            around("JDK_JAVA_OPTIONS", "String, optional", "",
                    "Every program, in an image or out of it: further options of the JVM.", "-XX:MaxRAMPercentage=60"),
            around("JAVA_HOME", "path, optional", "",
                    "`./milepost`, `mvn` and `deploy/images/build`: the JDK 25 to build and run with; `./milepost` finds one by itself.",
                    "/opt/jdk-25"),
            around("BUILD_OPTIONS", "String, optional", "",
                    "`deploy/images/build`: further options of buildah, podman or docker.", "--network=host"),
            around("MILEPOST_STATE", "path", ".milepost", "`./milepost`: the folder with data, logs and passwords.",
                    "/var/lib/milepost"),
            around("MILEPOST_PORT_OFFSET", "int", "0",
                    "`./milepost`: what is added to every port, for a second platform on the same machine.", "1000"),
            around("MILEPOST_REQUIRE_ENGINE", "int, optional", "",
                    "`./milepost test`: with `1` it fails where containers can't be run, instead of leaving out images and pods.",
                    "1"),
            around("MILEPOST_DOMAIN", "String", "",
                    "Compose: the domain under which people reach Milepost; `deploy/compose/init` asks for it and writes it to `.env`.",
                    "plans.example.com"),
            around("MILEPOST_IMAGES", "String", "localhost/milepost",
                    "Compose: where our images are, before their names: as `deploy/images/build` makes them, or a registry that they were pushed to.",
                    "registry.example.com/milepost"),
            around("MILEPOST_VERSION", "String", "0.1.0", "Compose: the version (tag) of our images.", "0.1.0"),
            around("MILEPOST_BIND", "address", "0.0.0.0", "Compose: the address on which the proxy listens.", "127.0.0.1"),
            around("MILEPOST_HTTP_PORT", "int", "80", "Compose: the proxy's port that leads to https.", "8080"),
            around("MILEPOST_HTTPS_PORT", "int", "443", "Compose: the proxy's port.", "8443"),
            around("MILEPOST_POSTGRES_IMAGE", "image", "docker.io/library/postgres:18",
                    "Compose: the image of PostgreSQL, by its digest if you want to know exactly what runs.",
                    "docker.io/library/postgres@sha256:..."),
            around("MILEPOST_KEYCLOAK_IMAGE", "image", "quay.io/keycloak/keycloak:26.7", "Compose: the image of Keycloak.",
                    "quay.io/keycloak/keycloak@sha256:..."),
            around("MILEPOST_CADDY_IMAGE", "image", "docker.io/library/caddy:2", "Compose: the image of the proxy.",
                    "docker.io/library/caddy@sha256:..."),
            around("SECRET_<NAME>", "String", "",
                    "Compose: the passwords, which `deploy/compose/init` makes in `secrets/` and writes to `.env`.",
                    "$(openssl rand -hex 32)"),
            around("MILEPOST_COMPOSE", "command, optional", "",
                    "`deploy/compose/backup` and `restore`: the command of compose; else `docker compose`, or `podman-compose` where there is no docker.",
                    "podman-compose -p mine"),
            around("MIGRATION_DATABASE_URL", "String", "",
                    "Kubernetes: what the jobs that migrate are told as `MILEPOST_DATABASE_URL`, straight to the database where a pooler stands before it.",
                    "jdbc:postgresql://database-rw:5432/plan?sslmode=verify-full"));

    private static Setting around(String name, String type, String fallback, String meaning, String example) {
        return new Setting("", name, type, fallback, meaning, example);
    }

    private PlaceSettings() {
    }
}
