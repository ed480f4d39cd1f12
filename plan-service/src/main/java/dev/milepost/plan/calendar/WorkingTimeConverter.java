package dev.milepost.plan.calendar;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Keeps a calendar as JSON, in a form of its own that the API's settings don't change. */
@Converter
public class WorkingTimeConverter implements AttributeConverter<WorkingTime, String> {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable WorkingTime calendar) {
        try {
            return calendar == null ? null : JSON.writeValueAsString(calendar);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A calendar can't be written as JSON", e);
        }
    }

    @Override
    public @Nullable WorkingTime convertToEntityAttribute(@Nullable String column) {
        try {
            return column == null ? null : JSON.readValue(column, WorkingTime.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A calendar that was kept can't be read", e);
        }
    }
}
