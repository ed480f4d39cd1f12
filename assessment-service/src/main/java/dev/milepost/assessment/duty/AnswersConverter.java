package dev.milepost.assessment.duty;

import java.util.Map;
import java.util.TreeMap;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Keeps answers as JSON, in a form of its own that the API's settings don't change. */
@Converter
class AnswersConverter implements AttributeConverter<Map<String, CriterionAnswer>, String> {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String convertToDatabaseColumn(Map<String, CriterionAnswer> answers) {
        try {
            return JSON.writeValueAsString(answers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Answers can't be written as JSON", e);
        }
    }

    @Override
    public Map<String, CriterionAnswer> convertToEntityAttribute(String column) {
        try {
            return JSON.readValue(column, new TypeReference<TreeMap<String, CriterionAnswer>>() {
            });
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Answers were kept and can't be read", e);
        }
    }
}
