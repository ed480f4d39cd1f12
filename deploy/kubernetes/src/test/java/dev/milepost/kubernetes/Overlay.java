package dev.milepost.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/** The overlays, and those with the components that are added when needed, as {@code kubectl kustomize} renders them. */
enum Overlay {

    SINGLE("overlays/single"),
    PRODUCTION("overlays/production"),
    SIGN_IN_ELSEWHERE("src/test/overlays/elsewhere"),
    TRAEFIK("src/test/overlays/traefik"),
    RECOVERY("src/test/overlays/recovery"),
    MONITORED("src/test/overlays/monitored");

    private final List<JsonNode> objects;

    Overlay(String folder) {
        this.objects = render(folder);
    }

    List<JsonNode> objects() {
        return objects;
    }

    Stream<JsonNode> ofKind(String kind) {
        return objects.stream().filter(object -> object.path("kind").asText().equals(kind));
    }

    JsonNode named(String kind, String name) {
        return ofKind(kind).filter(object -> Overlay.name(object).equals(name)).findFirst()
                .orElseThrow(() -> new AssertionError("%s has no %s %s".formatted(this, kind, name)));
    }

    /** Everything that makes pods; of what makes jobs now and then, the job that it makes. */
    Stream<JsonNode> workloads() {
        return objects.stream().filter(object -> object.path("apiVersion").asText().matches("apps/v1|batch/v1"))
                .map(object -> object.path("kind").asText().equals("CronJob")
                        ? ((ObjectNode) object.deepCopy()).set("spec", object.at("/spec/jobTemplate/spec"))
                        : object)
                .filter(object -> object.at("/spec/template/spec/containers").isArray());
    }

    static String name(JsonNode object) {
        return object.at("/metadata/name").asText();
    }

    static String title(JsonNode object) {
        return object.path("kind").asText() + " " + name(object);
    }

    static Stream<JsonNode> stream(JsonNode array) {
        List<JsonNode> items = new ArrayList<>();
        array.forEach(items::add);
        return items.stream();
    }

    static List<JsonNode> render(String folder) {
        try {
            Process kubectl = new ProcessBuilder(System.getProperty("kubectl"), "kustomize", folder)
                    .directory(Path.of("").toAbsolutePath().toFile()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
            String rendered = new String(kubectl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (kubectl.waitFor() != 0) {
                throw new IllegalStateException("kubectl kustomize can't render " + folder);
            }
            return new YAMLMapper().readerFor(JsonNode.class).<JsonNode> readValues(rendered).readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
