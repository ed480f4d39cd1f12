package dev.milepost.kit.event;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.problem.ProblemCatalogue;
import dev.milepost.kit.problem.ProblemType;

/** The ways in which an event is not taken. */
enum EventProblem implements ProblemType {

    EVENT_SIGNATURE_INVALID(401, "The event is not signed by a known sender"),
    EVENT_MALFORMED(400, "The event is not a CloudEvent of this platform"),
    EVENT_REFUSED(422, "The event can't take effect and need not be sent again"),
    EVENT_TYPE_UNKNOWN(503, "This version of the service knows no events of this type; the next one may");

    private final int status;
    private final String title;

    EventProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    @ApplicationScoped
    static class Catalogue implements ProblemCatalogue {
        @Override
        public List<? extends ProblemType> types() {
            return List.of(values());
        }
    }
}
