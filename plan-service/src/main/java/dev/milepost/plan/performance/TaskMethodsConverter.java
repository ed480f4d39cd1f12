package dev.milepost.plan.performance;

import java.util.List;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Keeps the methods of tasks as JSON. */
@Converter
class TaskMethodsConverter implements AttributeConverter<List<TaskMethod>, String> {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<TaskMethod>> LIST = new TypeReference<>() {
    };

    @Override
    public String convertToDatabaseColumn(List<TaskMethod> methods) {
        try {
            return JSON.writeValueAsString(methods);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Methods of tasks can't be written as JSON", e);
        }
    }

    @Override
    public List<TaskMethod> convertToEntityAttribute(String column) {
        try {
            return JSON.readValue(column, LIST);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Methods of tasks that were kept can't be read", e);
        }
    }
}
