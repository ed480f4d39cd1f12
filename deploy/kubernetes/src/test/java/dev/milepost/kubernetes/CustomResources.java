package dev.milepost.kubernetes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
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
        return SCHEMAS.computeIfAbsent(schemaName(object), CustomResources::read).validate(object).stream()
                .map(ValidationMessage::getMessage)
                .sorted().toList();
    }

    /**
     * What a cluster would add inside of lists, each with its place. Of a map it is seen that it was added; two lists are
     * different as a whole.
     */
    static List<String> addedInLists(JsonNode object) {
        List<String> added = new ArrayList<>();
        addedInLists(object, schema(schemaName(object)), "", false, added);
        return added;
    }

    private static void addedInLists(JsonNode value, JsonNode schema, String place, boolean inList, List<String> added) {
        schema.path("properties").properties().forEach(property -> {
            String where = place + "/" + property.getKey();
            if (value.has(property.getKey())) {
                addedInLists(value.path(property.getKey()), property.getValue(), where, inList, added);
            } else if (inList && value.isObject() && property.getValue().has("default")) {
                added.add(where + ": " + property.getValue().path("default"));
            }
        });
        for (int index = 0; value.isArray() && index < value.size(); index++) {
            addedInLists(value.path(index), schema.path("items"), place + "/" + index, true, added);
        }
    }

    private static String schemaName(JsonNode object) {
        return object.path("apiVersion").asText().replace('/', '_') + "_" + object.path("kind").asText();
    }

    private static JsonSchema read(String name) {
        ObjectNode schema = schema(name);
        close(schema);
        return FACTORY.getSchema(schema);
    }

    private static ObjectNode schema(String name) {
        try (InputStream file = CustomResources.class.getResourceAsStream("/schemas/" + name + ".yaml")) {
            if (file == null) {
                throw new IllegalStateException("There is no schema of " + name + " among the resources of this test");
            }
            return (ObjectNode) YAML.readTree(file);
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
