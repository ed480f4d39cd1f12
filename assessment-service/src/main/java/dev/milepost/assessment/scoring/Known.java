package dev.milepost.assessment.scoring;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The answers that conditions look at.
 *
 * @param now by question; MISSING where there is none or where the question is hidden itself
 * @param earlier the same of the assessment before; MISSING throughout where there was none
 */
record Known(Function<String, GivenAnswer> now, Function<String, GivenAnswer> earlier) {

    static Function<String, GivenAnswer> byQuestion(List<GivenAnswer> answers) {
        Map<String, GivenAnswer> known = answers.stream()
                .collect(Collectors.toMap(GivenAnswer::questionKey, Function.identity(), (one, other) -> other));
        return key -> known.getOrDefault(key, GivenAnswer.missing(key));
    }
}
