package dev.milepost.kit.management;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.vertx.http.ManagementInterface;

/** {@code /q/info} on the management port: what is running. */
@Singleton
class BuildInfoRoute {

    private final String info;

    BuildInfoRoute(BuildInfo build, ObjectMapper json) throws JsonProcessingException {
        this.info = json.writeValueAsString(build.view());
    }

    void install(@Observes ManagementInterface management) {
        management.router().get("/q/info").handler(request -> request.response()
                .putHeader("Content-Type", "application/json").putHeader("Cache-Control", "no-store").end(info));
    }
}
