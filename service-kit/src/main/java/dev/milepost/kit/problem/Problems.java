package dev.milepost.kit.problem;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.milepost.kit.web.BasePath;
import dev.milepost.kit.web.RequestId;
import dev.milepost.kit.web.ShownPath;
import io.vertx.ext.web.RoutingContext;

/** Writes problem documents. */
@ApplicationScoped
class Problems {

    static final String MEDIA_TYPE = "application/problem+json";

    private final ObjectMapper json;

    Problems(ObjectMapper json) {
        this.json = json;
    }

    byte[] write(ProblemException problem, RoutingContext request) {
        return write(problem, ShownPath.of(request), RequestId.of(request));
    }

    byte[] write(ProblemException problem, String path, String requestId) {
        ProblemType type = problem.type();
        ProblemBody body = new ProblemBody(address(type), type.title(), type.status(), problem.detail(), path, type.code(),
                requestId, problem.errors(), problem.members());
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The problem " + type.code() + " can't be written as JSON", e);
        }
    }

    /** Where the problem is explained. */
    static String address(ProblemType type) {
        return BasePath.of("/problems/" + type.code());
    }
}
