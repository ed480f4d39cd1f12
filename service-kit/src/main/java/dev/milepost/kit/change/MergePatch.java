package dev.milepost.kit.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.milepost.kit.problem.JsonLimits;

/**
 * The body of a PATCH (RFC 7396): fields to set, null to clear one. Arrays are replaced whole. Decimals keep all their digits.
 */
@Schema(type = SchemaType.OBJECT, additionalProperties = Schema.True.class, description = "A JSON merge patch: only the fields to change, null clears one, arrays are replaced whole")
public final class MergePatch {

    @Schema(hidden = true)
    private final ObjectNode fields;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MergePatch(ObjectNode fields) {
        fields.forEach(MergePatch::bound);
        this.fields = fields;
    }

    private static void bound(JsonNode value) {
        if (value.isNumber()) {
            JsonLimits.bounded(value.decimalValue());
        }
        value.forEach(MergePatch::bound);
    }

    /** The names of the fields to change. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        fields.fieldNames().forEachRemaining(names::add);
        return names;
    }

    public boolean has(String field) {
        return fields.has(field);
    }

    /** The text that a field is set to; empty where it is left alone, cleared or set to something else. */
    public Optional<String> text(String field) {
        JsonNode value = fields.path(field);
        return value.isTextual() ? Optional.of(value.textValue()) : Optional.empty();
    }

    @JsonValue
    JsonNode asJson() {
        return fields;
    }

    JsonNode value(String field) {
        return fields.path(field);
    }

    ObjectNode appliedTo(ObjectNode target) {
        return merge(target.deepCopy(), fields);
    }

    private static ObjectNode merge(ObjectNode target, ObjectNode patch) {
        for (Map.Entry<String, JsonNode> field : patch.properties()) {
            JsonNode value = field.getValue();
            if (value instanceof ObjectNode nested) {
                JsonNode existing = target.get(field.getKey());
                target.set(field.getKey(),
                        merge(existing instanceof ObjectNode object ? object : target.objectNode(), nested));
            } else {
                // A null stays in the tree as null, so that clearing a field that must have a value is refused by its type.
                target.set(field.getKey(), value);
            }
        }
        return target;
    }
}
