package dev.milepost.assessment.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.problem.FieldError;
import dev.milepost.kit.problem.KitProblem;

/** Keeps two windows of one person, and two people, from undoing each other's answers. */
public final class SeenAnswers {
    private final Map<String, AnswerView> current;

    /** @param current the answers as they are, by question; missing ones may be left out */
    public SeenAnswers(Map<String, AnswerView> current) {
        this.current = current;
    }

    /**
     * @param wanted those of them without a tag are let through
     * @throws dev.milepost.kit.problem.ProblemException 412 with both answers of each question that was answered otherwise
     *         meanwhile
     */
    public void require(List<NewAnswer> wanted) {
        List<FieldError> errors = new ArrayList<>();
        List<Map<String, Object>> conflicts = new ArrayList<>();
        for (NewAnswer answer : wanted) {
            AnswerView now = current.getOrDefault(answer.questionKey(), AnswerView.missing(answer.questionKey()));
            if (answer.tag() == null || answer.tag().equals(now.tag()) || tagOf(answer).equals(now.tag())) {
                continue;
            }
            errors.add(new FieldError("/answers/" + answer.questionKey(), "changed-meanwhile",
                    "the question \"" + answer.questionKey() + "\" was answered otherwise since you read it"));
            Map<String, Object> conflict = new LinkedHashMap<>();
            conflict.put("field", answer.questionKey());
            conflict.put("yours", answer.edit());
            conflict.put("current", now);
            conflicts.add(conflict);
        }
        if (!errors.isEmpty()) {
            throw KitProblem.STALE_VERSION
                    .because("Nothing was saved: %s. Look at both answers below, then send the one that shall stand with the"
                            + " tag of the current one", errors.getFirst().detail())
                    .at(errors).with("conflicts", conflicts);
        }
    }

    /**
     * As {@link #require}, and every answer must say which one it replaces.
     *
     * @throws dev.milepost.kit.problem.ProblemException 428 where one doesn't
     */
    public void requireTagged(List<NewAnswer> wanted) {
        List<String> untagged = wanted.stream().filter(answer -> answer.tag() == null).map(NewAnswer::questionKey).toList();
        if (!untagged.isEmpty()) {
            throw KitProblem.PRECONDITION_REQUIRED
                    .because("Send the tag of the answer as you read it, as If-Match or in the batch, for %s", untagged);
        }
        require(wanted);
    }

    private static String tagOf(NewAnswer answer) {
        return AnswerTag.of(answer.state(), answer.value(), answer.options(), answer.date(), answer.text(), answer.reason(),
                answer.comment());
    }

    /** The tag in a header as it is sent by {@code ETag}. */
    public static @Nullable String tag(@Nullable String ifMatch) {
        return ifMatch == null ? null : ifMatch.strip().replaceAll("^\"|\"$", "");
    }
}
