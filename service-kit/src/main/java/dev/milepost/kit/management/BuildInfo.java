package dev.milepost.kit.management;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * What this build is made of. The commit is known where whoever builds tells it ({@code MILEPOST_COMMIT} or -Dmilepost.commit).
 */
@ApplicationScoped
class BuildInfo {

    private final String name;
    private final String version;
    private final Optional<String> commit;

    BuildInfo(@ConfigProperty(name = "quarkus.application.name") String name,
            @ConfigProperty(name = "quarkus.application.version") String version,
            @ConfigProperty(name = "milepost.commit") Optional<String> commit) {
        this.name = name;
        this.version = version;
        this.commit = commit;
    }

    View view() {
        Properties build = read();
        return new View(name, version, commit.orElse(text(build, "commit")), text(build, "time"), text(build, "quarkus"),
                Runtime.version().toString());
    }

    private static @Nullable String text(Properties build, String key) {
        String value = build.getProperty(key);
        return value == null || value.isBlank() || value.startsWith("${") ? null : value;
    }

    private static Properties read() {
        Properties build = new Properties();
        try (InputStream in = BuildInfo.class.getResourceAsStream("build.properties")) {
            if (in != null) {
                build.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return build;
    }

    record View(String name, String version, @Nullable String commit, @Nullable String buildTime, @Nullable String quarkus,
            String java) {
    }
}
