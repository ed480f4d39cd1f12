package dev.milepost.roi.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;

/** Hands the stream of the answer to a table. */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
@Produces({ "application/json", "text/csv" })
public class TableStreamWriter implements MessageBodyWriter<TableStream> {

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return TableStream.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(TableStream table, Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType,
            MultivaluedMap<String, Object> headers, OutputStream out) throws IOException {
        table.content().write(out);
    }
}
