package dev.milepost.plan.pilot;

import java.util.List;
import java.util.Map;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Keeps criteria and evidence as JSON, in a form of its own that the API's settings don't change. */
abstract class PilotJson<T> implements AttributeConverter<T, String> {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS).enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private final TypeReference<T> type;

    private PilotJson(TypeReference<T> type) {
        this.type = type;
    }

    @Override
    public String convertToDatabaseColumn(T value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What a pilot is judged by can't be written as JSON", e);
        }
    }

    @Override
    public T convertToEntityAttribute(String column) {
        try {
            return JSON.readValue(column, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What a pilot is judged by was kept and can't be read", e);
        }
    }

    @Converter
    static class OfCriteria extends PilotJson<List<PilotCriterion>> {
        OfCriteria() {
            super(new TypeReference<>() {
            });
        }
    }

    @Converter
    static class OfSaid extends PilotJson<Map<String, Said>> {
        OfSaid() {
            super(new TypeReference<>() {
            });
        }
    }

    @Converter
    static class OfRules extends PilotJson<Map<String, String>> {
        OfRules() {
            super(new TypeReference<>() {
            });
        }
    }

    @Converter
    static class OfResults extends PilotJson<List<Result>> {
        OfResults() {
            super(new TypeReference<>() {
            });
        }
    }
}
