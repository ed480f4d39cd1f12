package dev.milepost.kit.openapi;

import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

import io.smallrye.openapi.model.BaseModel;

/**
 * Names the fields of merge patches: the operation {@code changePlan} takes any of the fields of the schema {@code PlanEdit},
 * where the code publishes one, as {@code PlanPatch}; where it does not, those of {@code NewPlan}.
 */
final class PatchBodies {

    private static final String CHANGE = "change";

    private PatchBodies() {
    }

    static void apply(OpenAPI contract) {
        Components components = contract.getComponents();
        Map<String, Schema> edits = new HashMap<>(components.getSchemas());
        List<Operation> patches = contract.getPaths().getPathItems().values().stream()
                .map(item -> item.getOperations().get(PathItem.HttpMethod.PATCH)).filter(Objects::nonNull).toList();
        for (Operation operation : patches) {
            String name = String.valueOf(operation.getOperationId());
            String thing = name.startsWith(CHANGE) ? name.substring(CHANGE.length()) : name;
            Schema edit = edits.getOrDefault(thing + "Edit", edits.get("New" + thing));
            if (edit != null && bodies(operation).allMatch(media -> refersTo(media, "MergePatch"))) {
                components.addSchema(thing + "Patch", patch(edit));
                bodies(operation).forEach(media -> media.setSchema(createSchema().ref(thing + "Patch")));
                removeUnlessSent(contract, thing + "Edit");
            }
        }
        removeUnlessSent(contract, "MergePatch");
    }

    /** Only bodies of requests refer to what is edited. */
    private static void removeUnlessSent(OpenAPI contract, String schema) {
        boolean sent = contract.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream()).flatMap(PatchBodies::bodies)
                .anyMatch(media -> refersTo(media, schema));
        if (!sent) {
            contract.getComponents().removeSchema(schema);
        }
    }

    private static Stream<MediaType> bodies(Operation operation) {
        return operation.getRequestBody() == null || operation.getRequestBody().getContent() == null ? Stream.of()
                : operation.getRequestBody().getContent().getMediaTypes().values().stream();
    }

    private static boolean refersTo(MediaType media, String schema) {
        return media.getSchema() != null && ("#/components/schemas/" + schema).equals(media.getSchema().getRef());
    }

    /** A generated client would send the default, and so change what its caller did not name. */
    private static Schema withoutDefault(Schema field) {
        Schema copy = BaseModel.deepCopy(field, Schema.class);
        copy.setDefaultValue(null);
        return copy;
    }

    private static Schema patch(Schema edit) {
        Map<String, Schema> fields = new LinkedHashMap<>();
        edit.getProperties().forEach((name, field) -> fields.put(name, withoutDefault(field)));
        return createSchema().addType(Schema.SchemaType.OBJECT).properties(fields)
                .description("A JSON merge patch: only the fields to change, null clears one, arrays are replaced whole");
    }
}
