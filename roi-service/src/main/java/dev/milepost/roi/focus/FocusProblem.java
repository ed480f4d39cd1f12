package dev.milepost.roi.focus;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.problem.ProblemCatalogue;
import dev.milepost.kit.problem.ProblemType;

/** Every way in which files of costs and the rules for them fail. */
enum FocusProblem implements ProblemType {
    FOCUS_COLUMNS_MISSING(422, "The file lacks columns that FOCUS demands"),
    FOCUS_LINES_REFUSED(422, "Lines of the file are wrong, so that none was entered"),
    FOCUS_UNREADABLE(422, "The file can't be read to its end"),
    FOCUS_TOO_LONG(422, "The file has too many lines"),
    FOCUS_TOO_MANY_PERIODS(422, "The file restates too many billing periods at once"),
    COST_RULE_TARGET_UNKNOWN(422, "A cost rule names what isn't there"),
    COST_RULE_UNCLEAR(422, "A cost rule contradicts itself");

    private final int status;
    private final String title;

    FocusProblem(int status, String title) {
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
