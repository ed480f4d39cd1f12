package dev.milepost.kubernetes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;

/**
 * What operators define, checked by the schemas that the operators install, as strictly as a cluster does for {@code kubectl}:
 * a field that the schema doesn't know is an error.
 */
final class CustomResources {

    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(VersionFlag.V7);
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Map<String, JsonSchema> SCHEMAS = new ConcurrentHashMap<>();

    private CustomResources() {
    }

    /** Whether an operator defines objects like this one: their groups have a domain that isn't Kubernetes' own. */
    static boolean defines(JsonNode object) {
        String group = object.path("apiVersion").asText();
        return group.contains(".") && (!group.contains(".k8s.io/") || group.startsWith("gateway."));
    }

    /** What is wrong with an object, each with its place; a kind without a schema is an error of the test. */
    static List<String> mistakes(JsonNode object) {
        String name = object.path("apiVersion").asText().replace('/', '_') + "_" + object.path("kind").asText();
        return SCHEMAS.computeIfAbsent(name, CustomResources::read).validate(object).stream().map(ValidationMessage::getMessage)
                .sorted().toList();
    }

    private static JsonSchema read(String name) {
        try (InputStream file = CustomResources.class.getResourceAsStream("/schemas/" + name + ".yaml")) {
            if (file == null) {
                throw new IllegalStateException("There is no schema of " + name + " among the resources of this test");
            }
            ObjectNode schema = (ObjectNode) YAML.readTree(file);
            close(schema);
            return FACTORY.getSchema(schema);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** No field but those named, wherever some are named; and what may be null says so in the way of JSON Schema. */
    private static void close(ObjectNode schema) {
        if (schema.path("properties") instanceof ObjectNode properties) {
            properties.forEach(CustomResources::closeIfSchema);
            if (!schema.has("additionalProperties") && !schema.path("x-kubernetes-preserve-unknown-fields").asBoolean()) {
                schema.put("additionalProperties", false);
            }
        }
        closeIfSchema(schema.path("items"));
        closeIfSchema(schema.path("additionalProperties"));
        if (schema.path("nullable").asBoolean() && schema.path("type").isTextual()) {
            ArrayNode types = schema.arrayNode().add(schema.path("type").asText()).add("null");
            schema.set("type", types);
        }
    }

    private static void closeIfSchema(JsonNode node) {
        if (node instanceof ObjectNode schema) {
            close(schema);
        }
    }
}
