package dev.milepost.roi.kpi;

import java.util.List;

import jakarta.persistence.AttributeConverter;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Lists that are one column: they are read and replaced together, and no query looks into them. */
abstract class JsonListConverter<T> implements AttributeConverter<List<T>, String> {
    // Of its own, so that what is stored doesn't change with the rules of the API.
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule())
            .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    /** How most of them stand there. */
    private static final String EMPTY = "[]";

    private final TypeReference<List<T>> type;

    JsonListConverter(TypeReference<List<T>> type) {
        this.type = type;
    }

    @Override
    public String convertToDatabaseColumn(@Nullable List<T> list) {
        try {
            return JSON.writeValueAsString(list == null ? List.of() : list);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The list can't be written", e);
        }
    }

    @Override
    public List<T> convertToEntityAttribute(@Nullable String column) {
        try {
            return column == null || column.equals(EMPTY) ? List.of() : JSON.readValue(column, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A list that was written can't be read", e);
        }
    }
}
