package dev.milepost.assessment.respondent;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.scoring.AnswerState;
import dev.milepost.assessment.scoring.GivenAnswer;
import dev.milepost.assessment.scoring.Shown;

/** What counts of one answer of one respondent. */
record HeardAnswer(UUID respondentId, String questionKey, AnswerState state, @Nullable BigDecimal value,
        @Nullable List<String> options) {

    GivenAnswer given() {
        return new GivenAnswer(questionKey, state, value == null ? null : Shown.plain(value),
                options == null ? Set.of() : Set.copyOf(options));
    }
}
