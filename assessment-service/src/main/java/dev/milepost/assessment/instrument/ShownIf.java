package dev.milepost.assessment.instrument;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.scoring.AnswerState;
import dev.milepost.assessment.scoring.Condition;

/**
 * When a question is shown: if any or all of other conditions hold, or by the answer to one question. A hidden question
 * counts as not answered.
 *
 * @param any at least one of them holds
 * @param all each of them holds
 * @param question the question whose answer decides, by exactly one of the tests that follow
 * @param is the answer has one of these values
 * @param atLeast the answer has this value or a higher one
 * @param atMost the answer has this value or a lower one
 * @param includes the option is among those chosen
 * @param state the answer is in this state
 * @param earlier whether the answer in the assessment before decides: the last one completed on the same instrument for the
 *        same
 *        plan; where there was none, every question is missing
 */
@ShownIf.OneRule
@Schema(name = "ShownIf")
public record ShownIf(
        @Nullable @Size(min = 1, max = 50) List<@NotNull @Valid ShownIf> any,
        @Nullable @Size(min = 1, max = 50) List<@NotNull @Valid ShownIf> all,
        @Nullable @Size(max = 80) String question,
        @Nullable @Size(min = 1, max = 50) List<@NotNull @Digits(integer = 7, fraction = 6) BigDecimal> is,
        @Nullable @Digits(integer = 7, fraction = 6) BigDecimal atLeast,
        @Nullable @Digits(integer = 7, fraction = 6) BigDecimal atMost,
        @Nullable @Size(max = 80) String includes,
        @Nullable AnswerState state,
        @Nullable Boolean earlier) {

    /** It says one thing, not none and not two. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @Constraint(validatedBy = OneRuleCheck.class)
    public @interface OneRule {
        String message() default "must be any, all, or question with one of is, atLeast and atMost, includes, state";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    /** Public, since the validator makes it by reflection. */
    public static final class OneRuleCheck implements ConstraintValidator<OneRule, ShownIf> {
        @Override
        public boolean isValid(@Nullable ShownIf shownIf, ConstraintValidatorContext context) {
            return shownIf == null || shownIf.saysOneThing();
        }
    }

    private boolean saysOneThing() {
        long tests = Stream.of(is, atLeast == null ? atMost : atLeast, includes, state).filter(Objects::nonNull).count();
        return (earlier == null || question != null)
                && Stream.of(any, all, question).filter(Objects::nonNull).count() == 1 && tests == (question == null ? 0 : 1);
    }

    /** The same as the arithmetic takes it. */
    public Condition condition() {
        if (any != null) {
            return new Condition.Any(any.stream().map(ShownIf::condition).toList());
        }
        if (all != null) {
            return new Condition.All(all.stream().map(ShownIf::condition).toList());
        }
        return isEarlier() ? new Condition.Earlier(ofOne()) : ofOne();
    }

    boolean isEarlier() {
        return Boolean.TRUE.equals(earlier);
    }

    /** Whether it, or a part of it, looks at the assessment before. */
    boolean looksBack() {
        return isEarlier() || Stream.of(any, all).filter(Objects::nonNull).flatMap(List::stream).anyMatch(ShownIf::looksBack);
    }

    private Condition ofOne() {
        String key = Objects.requireNonNull(question, "neither any, all nor question");
        if (is != null) {
            return new Condition.Is(key, is);
        }
        if (includes != null) {
            return new Condition.Includes(key, includes);
        }
        return state != null ? new Condition.InState(key, state) : new Condition.Within(key, atLeast, atMost);
    }
}
