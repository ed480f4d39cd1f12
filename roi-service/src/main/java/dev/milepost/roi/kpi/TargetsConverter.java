package dev.milepost.roi.kpi;

import java.util.List;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Targets are one column: they are read and replaced together, and no query looks into them. */
@Converter
class TargetsConverter implements AttributeConverter<List<Target>, String> {
    private static final TypeReference<List<Target>> TARGETS = new TypeReference<>() {
    };
    // Of its own, so that what is stored doesn't change with the rules of the API.
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule())
            .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    @Override
    public String convertToDatabaseColumn(@Nullable List<Target> targets) {
        try {
            return JSON.writeValueAsString(targets == null ? List.of() : targets);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Targets can't be written", e);
        }
    }

    @Override
    public List<Target> convertToEntityAttribute(@Nullable String column) {
        try {
            return column == null ? List.of() : JSON.readValue(column, TARGETS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Targets that were written can't be read", e);
        }
    }
}
