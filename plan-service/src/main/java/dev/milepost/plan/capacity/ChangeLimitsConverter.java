package dev.milepost.plan.capacity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Keeps limits as JSON, in a form of its own that the API's settings don't change. */
@Converter
class ChangeLimitsConverter implements AttributeConverter<ChangeLimitsEdit, String> {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    @Override
    public String convertToDatabaseColumn(ChangeLimitsEdit limits) {
        try {
            return JSON.writeValueAsString(limits);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Limits can't be written as JSON", e);
        }
    }

    @Override
    public ChangeLimitsEdit convertToEntityAttribute(String column) {
        try {
            return JSON.readValue(column, ChangeLimitsEdit.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Limits that were kept can't be read", e);
        }
    }
}
