package dev.milepost.assessment.scoring;

import org.jspecify.annotations.Nullable;

/**
 * What several respondents answered to one question, as one answer.
 *
 * @param answer as it is scored; MISSING where it is withheld
 * @param asked how many respondents are asked the question
 * @param answered how many of them chose a value, or words
 * @param notApplicable how many said that it does not apply
 * @param dontKnow how many do not know
 * @param withheld whether it is not told, because so few answered that it would tell who said what
 * @param agreement null without values, or where these are withheld
 */
public record CombinedAnswer(GivenAnswer answer, int asked, int answered, int notApplicable, int dontKnow,
        boolean withheld, @Nullable Agreement agreement) {

    /** How many gave any of the three states. */
    public int given() {
        return answered + notApplicable + dontKnow;
    }
}
