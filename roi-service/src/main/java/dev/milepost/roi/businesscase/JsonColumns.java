package dev.milepost.roi.businesscase;

import java.util.List;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Parts of a case that are one column each: they are read and replaced together, and no query looks into them. */
final class JsonColumns {
    // Of its own, so that what is stored doesn't change with the rules of the API.
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule())
            .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private JsonColumns() {
    }

    abstract static class Column<T> implements AttributeConverter<List<T>, String> {
        private final TypeReference<List<T>> type;

        Column(TypeReference<List<T>> type) {
            this.type = type;
        }

        @Override
        public String convertToDatabaseColumn(@Nullable List<T> parts) {
            try {
                return JSON.writeValueAsString(parts == null ? List.of() : parts);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("Parts of a case can't be written", e);
            }
        }

        @Override
        public List<T> convertToEntityAttribute(@Nullable String column) {
            try {
                return column == null ? List.of() : JSON.readValue(column, type);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("Parts of a case that were written can't be read", e);
            }
        }
    }

    @Converter
    @Immutable
    static class Drivers extends Column<DriverInput> {
        Drivers() {
            super(new TypeReference<>() {
            });
        }
    }

    @Converter
    @Immutable
    static class Scenarios extends Column<ScenarioInput> {
        Scenarios() {
            super(new TypeReference<>() {
            });
        }
    }

    @Converter
    @Immutable
    static class Funding extends Column<FundingInput> {
        Funding() {
            super(new TypeReference<>() {
            });
        }
    }

    @Converter
    @Immutable
    static class Readings extends Column<InputReading> {
        Readings() {
            super(new TypeReference<>() {
            });
        }
    }
}
