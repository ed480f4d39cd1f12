package dev.milepost.assessment.scoring;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What one respondent answered.
 *
 * @param group that the respondent belongs to; null for none
 * @param dimensions keys of the dimensions that the respondent is asked; empty for all
 */
public record Voice(@Nullable String group, Set<String> dimensions, List<GivenAnswer> answers) {

    public Voice {
        dimensions = Set.copyOf(dimensions);
        answers = List.copyOf(answers);
    }

    boolean isAsked(ScoredQuestion question) {
        return dimensions.isEmpty() || dimensions.contains(question.dimension());
    }
}
