package dev.milepost.kit.web;

import java.util.Arrays;

import jakarta.annotation.Priority;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/** Answers 304 without a body when the caller already has what it asks for. */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
@Priority(FilterOrder.NOT_MODIFIED)
class NotModifiedFilter implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        Object tag = response.getHeaders().getFirst(HttpHeaders.ETAG);
        boolean reads = HttpMethod.GET.equals(request.getMethod()) || HttpMethod.HEAD.equals(request.getMethod());
        if (known == null || tag == null || !reads || response.getStatus() != Response.Status.OK.getStatusCode()) {
            return;
        }
        String opaque = opaque(response.getStringHeaders().getFirst(HttpHeaders.ETAG));
        if (Arrays.stream(known.split(",", -1)).map(String::strip)
                .anyMatch(one -> one.equals("*") || opaque(one).equals(opaque))) {
            response.setStatusInfo(Response.Status.NOT_MODIFIED);
            response.setEntity(null);
        }
    }

    /** If-None-Match compares weakly: the mark of a weak tag does not count. */
    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
