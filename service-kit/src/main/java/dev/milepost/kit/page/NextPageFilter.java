package dev.milepost.kit.page;

import jakarta.annotation.Priority;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.ext.Provider;

import dev.milepost.kit.web.FilterOrder;

/** Names the address of the next page in the Link header. */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
@Priority(FilterOrder.NEXT_PAGE)
class NextPageFilter implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Page<?> page && page.nextCursor() != null) {
            UriBuilder next = request.getUriInfo().getRequestUriBuilder().replaceQueryParam("cursor", page.nextCursor());
            String pathAndQuery = next.scheme(null).host(null).port(-1).build().toString();
            response.getHeaders().add(HttpHeaders.LINK, "<" + pathAndQuery + ">; rel=\"next\"");
        }
    }
}
