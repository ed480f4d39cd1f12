package dev.milepost.kit.openapi;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Publishes the values of enums as {@code x-extensible-enum}: a new value is no breaking change, and clients must expect one.
 */
final class ExtensibleEnums {

    private final Set<Schema> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private ExtensibleEnums() {
    }

    static void apply(OpenAPI contract) {
        ExtensibleEnums enums = new ExtensibleEnums();
        contract.getComponents().getSchemas().values().forEach(enums::open);
        contract.getPaths().getPathItems().values().forEach(item -> item.getOperations().values().forEach(enums::open));
    }

    private void open(Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> open(parameter.getSchema()));
        }
        if (operation.getRequestBody() != null) {
            open(operation.getRequestBody().getContent());
        }
        operation.getResponses().getAPIResponses().values().forEach(response -> open(response.getContent()));
    }

    private void open(@Nullable Content content) {
        if (content != null) {
            content.getMediaTypes().values().forEach(media -> open(media.getSchema()));
        }
    }

    private void open(@Nullable Schema schema) {
        if (schema == null || !seen.add(schema)) {
            return;
        }
        if (schema.getEnumeration() != null) {
            schema.addExtension("x-extensible-enum", new ArrayList<>(schema.getEnumeration()));
            schema.setEnumeration(null);
        }
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(this::open);
        }
        open(schema.getItems());
        open(schema.getAdditionalPropertiesSchema());
        if (schema.getAllOf() != null) {
            schema.getAllOf().forEach(this::open);
        }
        if (schema.getOneOf() != null) {
            schema.getOneOf().forEach(this::open);
        }
        if (schema.getAnyOf() != null) {
            schema.getAnyOf().forEach(this::open);
        }
    }
}
