package dev.milepost.roi.exchange;

import java.io.IOException;
import java.io.OutputStream;

import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.RestResponse;

/**
 * A table that is written while it is read. Of its own, because for JSON the framework takes every other type for an object.
 */
record TableStream(Content content) {

    /** Writes the table. */
    @FunctionalInterface
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    static RestResponse<TableStream> file(String name, ExportFormat format, Content content) {
        return RestResponse.ResponseBuilder.ok(new TableStream(content)).header(HttpHeaders.CONTENT_TYPE, format.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "." + format.ending() + "\"")
                .build();
    }
}
