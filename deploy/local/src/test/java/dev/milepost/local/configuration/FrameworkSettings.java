package dev.milepost.local.configuration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the kit sets of the framework, read out of its file of properties. A comment is about all lines below it, until the next
 * comment or an empty line.
 */
final class FrameworkSettings {

    private static final Path FILE = Path.of("service-kit/src/main/resources/META-INF/microprofile-config.properties");
    /** Of these a program that is built takes no notice: a test of the kit asks the framework which they are. */
    private static final Pattern FIXED = Pattern.compile("quarkus\\.(?:"
            + "application\\.name|datasource\\.(?:worker\\.)?(?:db-kind|devservices\\.enabled|jdbc\\.transactions|metrics\\.enabled)"
            + "|flyway\\.locations|hibernate-orm\\.(?:multitenant|validation\\..*|jdbc\\..*|fetch\\..*)"
            + "|(?:oidc|keycloak)\\.devservices\\.enabled|security\\.jaxrs\\..*|rest\\..*|rest-client\\.scope|http\\.(?:enable-compression|compress-media-types)"
            + "|otel\\.traces\\.sampler|smallrye-openapi\\..*|swagger-ui\\..*|management\\.enabled"
            + "|micrometer\\.export\\.prometheus\\.path|shutdown\\.delay-enabled|qute\\.template-path-exclude)");
    static final String FIXED_TYPE = ", fixed";
    private static final Pattern EXAMPLE = Pattern.compile("\\s*For example\\s+`([^`]*)`\\.?");

    private FrameworkSettings() {
    }

    /** Of every service. */
    static List<Setting> read(Path root) throws IOException {
        return read(root, FILE);
    }

    /** Of one module, where it differs from the others. */
    static List<Setting> read(Path root, String module) throws IOException {
        return read(root, Path.of(module, "src/main/resources/application.properties"));
    }

    private static List<Setting> read(Path root, Path file) throws IOException {
        List<Setting> settings = new ArrayList<>();
        StringBuilder comment = new StringBuilder();
        boolean used = false;
        for (String line : Files.readAllLines(root.resolve(file))) {
            boolean comments = line.startsWith("#");
            if (line.isBlank() || comments && used) {
                comment.setLength(0);
                used = false;
            }
            if (comments) {
                comment.append(line.startsWith("# ---") ? line.replaceFirst("# --- *", "").replaceFirst("\\.?$", ".")
                        : line.substring(1).strip())
                        .append(' ');
            } else if (line.startsWith("quarkus.") || line.startsWith("milepost.")) {
                used = true;
                settings.add(setting(line, comment.toString().strip()));
            } else if (!line.isBlank()) {
                used = true;
            }
        }
        return settings;
    }

    private static Setting setting(String line, String comment) {
        int equals = line.indexOf('=');
        String name = line.substring(0, equals);
        String value = line.substring(equals + 1);
        Matcher example = EXAMPLE.matcher(comment);
        String meaning = comment.isEmpty() ? "Particular to it." : EXAMPLE.matcher(comment).replaceAll("");
        String type = type(name, value) + (FIXED.matcher(name).matches() ? FIXED_TYPE : "");
        return new Setting("", name, type, value, meaning,
                example.find() ? example.group(1) : value);
    }

    private static String type(String name, String value) {
        if (value.matches("true|false")) {
            return "boolean";
        }
        if (value.matches("\\d+")) {
            return "int";
        }
        if (value.matches("\\d+(\\.\\d+)?")) {
            return "double";
        }
        if (value.matches("\\d+[KMG]") && name.endsWith("-size")) {
            return "MemorySize";
        }
        if (value.matches("\\d+(MS|[SMHD])")) {
            return "Duration";
        }
        return value.contains(",") && !value.contains(" ") ? "List<String>" : "String";
    }
}
