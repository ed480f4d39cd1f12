package dev.milepost.plan.feed;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.problem.ProblemCatalogue;
import dev.milepost.kit.problem.ProblemType;

/** Every way in which work on calendar addresses fails that only they know. */
enum FeedProblem implements ProblemType {
    CALENDAR_FEED_UNKNOWN(404, "There is no such calendar address, or it was revoked"),
    TOO_MANY_CALENDAR_FEEDS(409, "The plan has as many calendar addresses as it may");

    private final int status;
    private final String title;

    FeedProblem(int status, String title) {
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
