package dev.milepost.plan.calendar;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.problem.ProblemCatalogue;
import dev.milepost.kit.problem.ProblemType;

/** Every way in which work on calendars fails that only calendars know. */
public enum CalendarProblem implements ProblemType {
    UNKNOWN_CALENDAR(422, "The organization has no such calendar"),
    UNKNOWN_HOLIDAY_COUNTRY(422, "The public holidays of that country are not known"),
    UNKNOWN_HOLIDAY_REGION(422, "The country has no such region"),
    HOLIDAY_YEARS_OUT_OF_RANGE(422, "The years of the holidays run backward or are too many");

    private final int status;
    private final String title;

    CalendarProblem(int status, String title) {
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
