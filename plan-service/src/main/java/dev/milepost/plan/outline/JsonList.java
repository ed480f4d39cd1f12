package dev.milepost.plan.outline;

import java.util.List;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import org.hibernate.annotations.Immutable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Keeps a short list as JSON, in a form of its own that the API's settings don't change; nobody changes a list that was read.
 */
abstract class JsonList<T> implements AttributeConverter<List<T>, String> {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final TypeReference<List<T>> type;

    private JsonList(TypeReference<List<T>> type) {
        this.type = type;
    }

    @Override
    public String convertToDatabaseColumn(List<T> list) {
        try {
            return JSON.writeValueAsString(list);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A list can't be written as JSON", e);
        }
    }

    @Override
    public List<T> convertToEntityAttribute(String column) {
        try {
            return JSON.readValue(column, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A list that was kept can't be read", e);
        }
    }

    @Immutable
    @Converter
    static class OfChecklistItems extends JsonList<ChecklistItem> {
        OfChecklistItems() {
            super(new TypeReference<>() {
            });
        }
    }

    @Immutable
    @Converter
    static class OfLinks extends JsonList<TaskLink> {
        OfLinks() {
            super(new TypeReference<>() {
            });
        }
    }
}
