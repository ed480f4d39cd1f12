package dev.milepost.kit.change;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.PermissionsAllowed;

/** Tells what was fetched before its change, and where the transaction began. */
@Path("/fetches/{name}")
class FetchingResource {

    private final Fetched fetched;

    FetchingResource(Fetched fetched) {
        this.fetched = fetched;
    }

    @POST
    @Change(dryRun = true, first = Fetching.class)
    @PermissionsAllowed("note:write")
    @Operation(hidden = true)
    public RestResponse<Map<String, String>> fetch(@PathParam("name") String name) {
        return RestResponse.ok(Map.of("fetched", fetched.what(), "inTransaction", "" + QuarkusTransaction.isActive()));
    }

    /** What was fetched within the request. */
    @RequestScoped
    static class Fetched {
        private String what = "nothing";

        String what() {
            return what;
        }

        void keep(String found) {
            what = found;
        }
    }

    @ApplicationScoped
    static class Fetching implements FetchFirst {

        private final Fetched fetched;

        Fetching(Fetched fetched) {
            this.fetched = fetched;
        }

        @Override
        public void fetch(Object[] parameters) {
            fetched.keep(parameters[0] + (QuarkusTransaction.isActive() ? " inside" : " outside"));
        }
    }
}
