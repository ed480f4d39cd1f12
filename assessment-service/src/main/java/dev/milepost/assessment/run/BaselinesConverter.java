package dev.milepost.assessment.run;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Shares by the keys of dimensions as JSON. */
@Converter
class BaselinesConverter implements AttributeConverter<Map<String, BigDecimal>, String> {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String convertToDatabaseColumn(Map<String, BigDecimal> baselines) {
        try {
            return JSON.writeValueAsString(new TreeMap<>(baselines));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Baselines can't be written as JSON", e);
        }
    }

    @Override
    public Map<String, BigDecimal> convertToEntityAttribute(String column) {
        try {
            return JSON.readValue(column, new TypeReference<TreeMap<String, BigDecimal>>() {
            });
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Baselines were kept and can't be read", e);
        }
    }
}
