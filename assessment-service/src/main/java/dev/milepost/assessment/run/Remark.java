package dev.milepost.assessment.run;

import org.jspecify.annotations.Nullable;

/**
 * A comment that a respondent gave with an answer.
 *
 * @param name of the respondent; null where answers are confidential
 */
public record Remark(String questionKey, @Nullable String name, String text) {
}
