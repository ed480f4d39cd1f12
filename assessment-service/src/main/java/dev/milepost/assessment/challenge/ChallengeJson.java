package dev.milepost.assessment.challenge;

import java.util.List;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Keeps signals and mitigations as JSON, in a form of its own that the API's settings don't change. */
abstract class ChallengeJson<T> implements AttributeConverter<T, String> {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private final TypeReference<T> type;

    private ChallengeJson(TypeReference<T> type) {
        this.type = type;
    }

    @Override
    public String convertToDatabaseColumn(T value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A challenge can't be written as JSON", e);
        }
    }

    @Override
    public T convertToEntityAttribute(String column) {
        try {
            return JSON.readValue(column, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A challenge was kept and can't be read", e);
        }
    }

    @Converter
    static class OfSignals extends ChallengeJson<List<ChallengeSignal>> {
        OfSignals() {
            super(new TypeReference<>() {
            });
        }
    }

    @Converter
    static class OfMitigations extends ChallengeJson<List<Mitigation>> {
        OfMitigations() {
            super(new TypeReference<>() {
            });
        }
    }
}
