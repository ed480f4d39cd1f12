package dev.milepost.kit.openapi;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Tells which fields of answers are always there: those of records that the code does not mark as nullable. Requests are left
 * alone, where rules of validation say it.
 */
final class RequiredFields {

    private final Map<String, Schema> schemas;
    private final Set<Class<?>> answered = new HashSet<>();

    private RequiredFields(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    static void apply(OpenAPI contract, Collection<Endpoint> endpoints) {
        RequiredFields answers = new RequiredFields(contract.getComponents().getSchemas());
        endpoints.forEach(endpoint -> answers.collect(endpoint.answer()));
        RequiredFields requests = new RequiredFields(Map.of());
        endpoints.forEach(endpoint -> List.of(endpoint.method().getGenericParameterTypes()).forEach(requests::collect));
        answers.answered.removeAll(requests.answered);
        answers.answered.forEach(answers::require);
    }

    private void collect(Type type) {
        switch (type) {
            case ParameterizedType generic -> {
                collect(generic.getRawType());
                List.of(generic.getActualTypeArguments()).forEach(this::collect);
            }
            case GenericArrayType array -> collect(array.getGenericComponentType());
            case Class<?> array when array.isArray() -> collect(array.getComponentType());
            case Class<?> sealed when sealed.isSealed() -> {
                for (Class<?> permitted : sealed.getPermittedSubclasses()) {
                    collect(permitted);
                }
            }
            case Class<?> record when record.isRecord() && answered.add(record) -> {
                for (RecordComponent component : record.getRecordComponents()) {
                    collect(component.getGenericType());
                }
            }
            default -> {
                // has no fields of ours
            }
        }
    }

    private void require(Class<?> record) {
        Schema schema = schemas.get(name(record));
        if (schema == null || schema.getProperties() == null) {
            return;
        }
        List<String> required = new ArrayList<>();
        for (RecordComponent component : record.getRecordComponents()) {
            if (!isNullable(component) && schema.getProperties().containsKey(component.getName())) {
                required.add(component.getName());
            }
        }
        if (!required.isEmpty()) {
            schema.setRequired(required);
        }
    }

    private static boolean isNullable(RecordComponent component) {
        AnnotatedType type = component.getAnnotatedType();
        return type.isAnnotationPresent(Nullable.class);
    }

    private static String name(Class<?> record) {
        var schema = record.getAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
        return schema == null || schema.name().isEmpty() ? record.getSimpleName() : schema.name();
    }
}
