package dev.milepost.plan.template;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.problem.ProblemCatalogue;
import dev.milepost.kit.problem.ProblemType;

/** Every way in which work on templates fails that only templates know. */
enum TemplateProblem implements ProblemType {
    TEMPLATE_BUILT_IN(409, "The template came with the product and stays"),
    TEMPLATE_KEY_TAKEN(409, "A template has that key already"),
    TOO_MANY_TEMPLATES(409, "The organization has as many templates as it may");

    private final int status;
    private final String title;

    TemplateProblem(int status, String title) {
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
