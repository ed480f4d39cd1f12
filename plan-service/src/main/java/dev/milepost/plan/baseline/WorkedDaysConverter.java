package dev.milepost.plan.baseline;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Keeps working days as JSON. */
@Converter
class WorkedDaysConverter implements AttributeConverter<WorkedDays, String> {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    @Override
    public String convertToDatabaseColumn(WorkedDays days) {
        try {
            return JSON.writeValueAsString(days);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Working days can't be written as JSON", e);
        }
    }

    @Override
    public WorkedDays convertToEntityAttribute(String column) {
        try {
            return JSON.readValue(column, WorkedDays.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Working days that were kept can't be read", e);
        }
    }
}
