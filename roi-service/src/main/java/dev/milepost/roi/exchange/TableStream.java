package dev.milepost.roi.exchange;

import java.io.IOException;
import java.io.Writer;

import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.RestResponse;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;

/**
 * A table that is written while it is read. The framework writes every answer that may be JSON by Jackson, also where it is
 * CSV;
 * so the table goes through its generator, as it is.
 */
final class TableStream implements JsonSerializable {
    private final Content content;

    private TableStream(Content content) {
        this.content = content;
    }

    /** Writes the table. */
    @FunctionalInterface
    interface Content {
        void write(Writer out) throws IOException;
    }

    static RestResponse<TableStream> file(String name, ExportFormat format, Content content) {
        return RestResponse.ResponseBuilder.ok(new TableStream(content)).header(HttpHeaders.CONTENT_TYPE, format.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "." + format.ending() + "\"")
                .build();
    }

    @Override
    public void serialize(JsonGenerator generator, SerializerProvider serializers) throws IOException {
        content.write(new Raw(generator));
    }

    @Override
    public void serializeWithType(JsonGenerator generator, SerializerProvider serializers, TypeSerializer typeSerializer)
            throws IOException {
        serialize(generator, serializers);
    }

    /** Hands text on unchanged. */
    private static final class Raw extends Writer {
        private final JsonGenerator generator;

        Raw(JsonGenerator generator) {
            this.generator = generator;
        }

        @Override
        public void write(char[] text, int from, int length) throws IOException {
            generator.writeRaw(text, from, length);
        }

        @Override
        public void flush() throws IOException {
            generator.flush();
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
