package dev.milepost.kit.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

import org.jboss.logging.MDC;

import dev.milepost.kit.organization.Caller;
import dev.milepost.kit.organization.CurrentOrganization;

/** Puts the organization, and who asks, into every log line of the request. */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
@Priority(FilterOrder.LOG_CONTEXT)
class LogContextFilter implements ContainerRequestFilter {

    private final CurrentOrganization organization;
    private final Caller caller;

    LogContextFilter(CurrentOrganization organization, Caller caller) {
        this.organization = organization;
        this.caller = caller;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        organization.find().ifPresent(id -> MDC.put("organization", id));
        // The subject of the token, which is nobody's name; histories have the names
        MDC.put("caller", caller.subject());
    }
}
