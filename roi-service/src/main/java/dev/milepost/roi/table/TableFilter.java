package dev.milepost.roi.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.annotation.Priority;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

import org.jboss.resteasy.reactive.RestResponse;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.type.TypeFactory;

import dev.milepost.kit.problem.KitProblem;
import dev.milepost.kit.web.FilterOrder;

/** Turns answers of methods that say {@link AsTable} into CSV for those who accept it rather than JSON. */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
@Priority(FilterOrder.TABLE)
class TableFilter implements ContainerRequestFilter, ContainerResponseFilter {
    private static final MediaType CSV = new MediaType("text", "csv");
    private static final MediaType CSV_TEXT = CSV.withCharset("UTF-8");
    private static final String ROWS = TableFilter.class.getName();

    private final ResourceInfo resource;
    private final ObjectMapper json;
    private final Map<Method, Map<String, TableRows>> tables = new ConcurrentHashMap<>();

    TableFilter(ResourceInfo resource, ObjectMapper json) {
        this.resource = resource;
        this.json = json.copy().setNodeFactory(JsonNodeFactory.withExactBigDecimals(true));
    }

    /** A table that isn't there is refused before anything is computed. */
    @Override
    public void filter(ContainerRequestContext request) {
        Method method = resource.getResourceMethod();
        if (method == null || !method.isAnnotationPresent(AsTable.class)) {
            return;
        }
        Map<String, TableRows> known = tables.computeIfAbsent(method, TableFilter::tables);
        String wanted = request.getUriInfo().getQueryParameters().getFirst(AsTable.PARAMETER);
        TableRows rows = wanted == null ? known.values().iterator().next() : known.get(wanted);
        if (rows == null) {
            throw KitProblem.INVALID_PARAMETER.because("table must be one of %s", String.join(", ", known.keySet()))
                    .at("?" + AsTable.PARAMETER, "unknown-value", String.join(", ", known.keySet()));
        }
        if (isCsvPreferred(request.getAcceptableMediaTypes())) {
            request.setProperty(ROWS, rows);
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Method method = resource.getResourceMethod();
        if (method == null || !method.isAnnotationPresent(AsTable.class)
                || response.getStatusInfo().getFamily() != Response.Status.Family.SUCCESSFUL) {
            return;
        }
        response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        Object answer = response.getEntity();
        if (!(request.getProperty(ROWS) instanceof TableRows rows) || answer == null) {
            return;
        }
        if (response.getHeaders().getFirst(HttpHeaders.ETAG) instanceof EntityTag tag) {
            response.getHeaders().putSingle(HttpHeaders.ETAG, new EntityTag(tag.getValue() + "-csv", true));
        }
        try {
            response.setEntity(rows.csv(json.<JsonNode> valueToTree(answer)), new Annotation[0], CSV_TEXT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first of what the caller accepts, by its own weights, that is one of the two. */
    private static boolean isCsvPreferred(List<MediaType> accepted) {
        for (MediaType type : accepted) {
            if (type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                return false;
            }
            if (type.isCompatible(CSV)) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, TableRows> tables(Method method) {
        AsTable as = method.getAnnotation(AsTable.class);
        JavaType type = TypeFactory.defaultInstance()
                .constructType(method.getGenericReturnType());
        JavaType answer = type.hasRawClass(RestResponse.class) ? type.containedType(0) : type;
        Map<String, TableRows> tables = new LinkedHashMap<>();
        for (String list : as.value()) {
            List<String> path = List.of(list.split("\\."));
            tables.put(path.getLast(), new TableRows(answer, path, List.of(as.with())));
        }
        if (tables.isEmpty()) {
            tables.put("", new TableRows(answer, List.of(), List.of()));
        }
        return tables;
    }
}
