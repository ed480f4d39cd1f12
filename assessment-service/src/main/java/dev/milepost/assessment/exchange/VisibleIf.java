package dev.milepost.assessment.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.instrument.Question;
import dev.milepost.assessment.instrument.ShownIf;
import dev.milepost.assessment.scoring.AnswerState;

/**
 * Reads the conditions of SurveyJS as far as ours can say them: one answer compared with a value, notempty, contains, and
 * any number of these joined by either "and" or "or".
 */
final class VisibleIf {
    private static final Pattern PART = Pattern.compile(
            "\\(?\\s*\\{([^}]+)}\\s*(=|==|equal|>=|<=|greaterorequal|lessorequal|contains|contain|notempty)\\s*('[^']*'|\"[^\"]*\"|-?[\\d.]+|true|false)?\\s*\\)?");

    private final Map<String, String> keys;
    private final List<Question> questions;

    /** @param keys of our questions by the names that the form gives them */
    VisibleIf(Map<String, String> keys, List<Question> questions) {
        this.keys = keys;
        this.questions = questions;
    }

    /** Empty where the condition says what ours can't. */
    Optional<ShownIf> read(String expression) {
        boolean and = expression.matches("(?s).*(\\band\\b|&&).*");
        boolean or = expression.matches("(?s).*(\\bor\\b|\\|\\|).*");
        if (and && or) {
            return Optional.empty();
        }
        List<ShownIf> parts = new ArrayList<>();
        for (String part : expression.split("\\band\\b|&&|\\bor\\b|\\|\\|", -1)) {
            ShownIf read = part(part.strip());
            if (read == null) {
                return Optional.empty();
            }
            parts.add(read);
        }
        return Optional.of(parts.size() == 1 ? parts.getFirst()
                : new ShownIf(or ? parts : null, and ? parts : null, null, null, null, null, null, null, null));
    }

    private @Nullable ShownIf part(String text) {
        Matcher part = PART.matcher(text);
        if (!part.matches()) {
            return null;
        }
        String key = keys.get(part.group(1).strip());
        Question question = questions.stream().filter(one -> one.key().equals(key)).findAny().orElse(null);
        if (key == null || question == null) {
            return null;
        }
        String operator = part.group(2);
        if (operator.equals("notempty")) {
            return new ShownIf(null, null, key, null, null, null, null, AnswerState.ANSWERED, null);
        }
        String value = part.group(3);
        if (value == null) {
            return null;
        }
        String plain = value.replaceAll("^['\"]|['\"]$", "");
        if (operator.startsWith("contain")) {
            String option = Keys.slug(plain);
            return question.options().stream().anyMatch(one -> one.key().equals(option))
                    ? new ShownIf(null, null, key, null, null, null, option, null, null)
                    : null;
        }
        BigDecimal number = number(plain, question);
        return number == null ? null : switch (operator) {
            case ">=", "greaterorequal" -> new ShownIf(null, null, key, null, number, null, null, null, null);
            case "<=", "lessorequal" -> new ShownIf(null, null, key, null, null, number, null, null, null);
            default -> new ShownIf(null, null, key, List.of(number), null, null, null, null, null);
        };
    }

    /** True and false are the values of a question answered by yes or no; others must be within the question's range. */
    private static @Nullable BigDecimal number(String text, Question question) {
        BigDecimal number = text.equals("true") ? BigDecimal.ONE
                : text.equals("false") ? BigDecimal.ZERO
                        : text.matches("-?\\d{1,7}(\\.\\d{1,6})?") ? new BigDecimal(text) : null;
        return number != null && question.range().filter(range -> range.contains(number)).isPresent() ? number : null;
    }
}
