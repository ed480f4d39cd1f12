package dev.milepost.assessment.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** What must be answered elsewhere for a question to be shown. */
public sealed interface Condition {

    boolean holds(Known answers);

    /** Keys of the questions whose answers of this assessment it looks at. */
    Stream<String> questions();

    /** Each of them holds. */
    record All(List<Condition> of) implements Condition {
        public All {
            of = List.copyOf(of);
        }

        @Override
        public boolean holds(Known answers) {
            return of.stream().allMatch(condition -> condition.holds(answers));
        }

        @Override
        public Stream<String> questions() {
            return of.stream().flatMap(Condition::questions);
        }
    }

    /** At least one of them holds. */
    record Any(List<Condition> of) implements Condition {
        public Any {
            of = List.copyOf(of);
        }

        @Override
        public boolean holds(Known answers) {
            return of.stream().anyMatch(condition -> condition.holds(answers));
        }

        @Override
        public Stream<String> questions() {
            return of.stream().flatMap(Condition::questions);
        }
    }

    /** The answer has one of these values. */
    record Is(String question, List<BigDecimal> values) implements Condition {
        public Is {
            values = List.copyOf(values);
        }

        @Override
        public boolean holds(Known answers) {
            BigDecimal value = answers.now().apply(question).value();
            return value != null && values.stream().anyMatch(one -> one.compareTo(value) == 0);
        }

        @Override
        public Stream<String> questions() {
            return Stream.of(question);
        }
    }

    /**
     * The answer has a value between these two, which belong to it.
     *
     * @param atLeast null for no lower end
     * @param atMost null for no upper end
     */
    record Within(String question, @Nullable BigDecimal atLeast, @Nullable BigDecimal atMost) implements Condition {
        @Override
        public boolean holds(Known answers) {
            BigDecimal value = answers.now().apply(question).value();
            return value != null && (atLeast == null || value.compareTo(atLeast) >= 0)
                    && (atMost == null || value.compareTo(atMost) <= 0);
        }

        @Override
        public Stream<String> questions() {
            return Stream.of(question);
        }
    }

    /** The option is among those that were chosen. */
    record Includes(String question, String option) implements Condition {
        @Override
        public boolean holds(Known answers) {
            return answers.now().apply(question).options().contains(option);
        }

        @Override
        public Stream<String> questions() {
            return Stream.of(question);
        }
    }

    /** The question is answered, not applicable, unknown or missing. */
    record InState(String question, AnswerState state) implements Condition {
        @Override
        public boolean holds(Known answers) {
            return answers.now().apply(question).state() == state;
        }

        @Override
        public Stream<String> questions() {
            return Stream.of(question);
        }
    }

    /** It holds for the answers of the assessment before. These are known already, so that no circle can come of it. */
    record Earlier(Condition of) implements Condition {
        @Override
        public boolean holds(Known answers) {
            return of.holds(new Known(answers.earlier(), answers.earlier()));
        }

        @Override
        public Stream<String> questions() {
            return Stream.empty();
        }
    }
}
