package dev.milepost.plan.template;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * Keeps a template as JSON, in a form of its own that the API's settings don't change; fields of a later version are ignored.
 */
@Converter
class TemplateConverter implements AttributeConverter<Template, String> {

    private static final ObjectMapper JSON = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Override
    public String convertToDatabaseColumn(Template template) {
        try {
            return JSON.writeValueAsString(template);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A template can't be written as JSON", e);
        }
    }

    @Override
    public Template convertToEntityAttribute(String column) {
        try {
            return JSON.readValue(column, Template.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A template that was kept can't be read", e);
        }
    }
}
