package dev.milepost.assessment.instrument;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The JSON Schemas of instrument files, for editors that check while somebody writes. */
@ApplicationScoped
class InstrumentSchemas {
    private final Map<String, Object> instrument;
    private final Map<String, Object> translation;

    InstrumentSchemas() {
        ObjectMapper mapper = new ObjectMapper();
        instrument = read(mapper, "instrument");
        translation = read(mapper, "translation");
    }

    private static Map<String, Object> read(ObjectMapper mapper, String name) {
        String resource = "/instruments/" + name + ".schema.json";
        try (InputStream file = InstrumentSchemas.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new FileNotFoundException(resource);
            }
            return mapper.readValue(file, new TypeReference<Map<String, Object>>() {
            });
        } catch (IOException e) {
            throw new UncheckedIOException("Can't read the schema " + resource, e);
        }
    }

    Map<String, Object> instrument() {
        return instrument;
    }

    Map<String, Object> translation() {
        return translation;
    }
}
