package dev.milepost.assessment.screening;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** When something applies, by criteria that are answered with yes, no or not at all. */
public sealed interface Applicability {

    /** @param answers to the criteria */
    Truth test(Function<String, Truth> answers);

    /** Keys of the criteria that it looks at. */
    Stream<String> criteria();

    /** Those of its criteria that were answered with yes and speak for it. */
    default Set<String> speakingFor(Function<String, Truth> answers) {
        Set<String> keys = new LinkedHashSet<>();
        collect(answers, Truth.YES, keys);
        return keys;
    }

    /** Its criteria that nobody has answered. */
    default Set<String> open(Function<String, Truth> answers) {
        Set<String> keys = new LinkedHashSet<>();
        criteria().filter(key -> answers.apply(key) == Truth.UNKNOWN).forEach(keys::add);
        return keys;
    }

    /** @param wanted the answer that speaks for it at this place */
    void collect(Function<String, Truth> answers, Truth wanted, Set<String> keys);

    /** One criterion. */
    record Criterion(String key) implements Applicability {
        @Override
        public Truth test(Function<String, Truth> answers) {
            return answers.apply(key);
        }

        @Override
        public Stream<String> criteria() {
            return Stream.of(key);
        }

        @Override
        public void collect(Function<String, Truth> answers, Truth wanted, Set<String> keys) {
            if (wanted == Truth.YES && answers.apply(key) == Truth.YES) {
                keys.add(key);
            }
        }
    }

    /** All of them. */
    record All(List<Applicability> parts) implements Applicability {
        @Override
        public Truth test(Function<String, Truth> answers) {
            return parts.stream().map(part -> part.test(answers)).reduce(Truth.YES, Truth::and);
        }

        @Override
        public Stream<String> criteria() {
            return parts.stream().flatMap(Applicability::criteria);
        }

        @Override
        public void collect(Function<String, Truth> answers, Truth wanted, Set<String> keys) {
            parts.forEach(part -> part.collect(answers, wanted, keys));
        }
    }

    /** At least one of them. */
    record AnyOf(List<Applicability> parts) implements Applicability {
        @Override
        public Truth test(Function<String, Truth> answers) {
            return parts.stream().map(part -> part.test(answers)).reduce(Truth.NO, Truth::or);
        }

        @Override
        public Stream<String> criteria() {
            return parts.stream().flatMap(Applicability::criteria);
        }

        @Override
        public void collect(Function<String, Truth> answers, Truth wanted, Set<String> keys) {
            parts.forEach(part -> part.collect(answers, wanted, keys));
        }
    }

    /** At least so many of them. */
    record AtLeast(int number, List<Applicability> parts) implements Applicability {
        @Override
        public Truth test(Function<String, Truth> answers) {
            long met = parts.stream().filter(part -> part.test(answers) == Truth.YES).count();
            long possible = parts.stream().filter(part -> part.test(answers) != Truth.NO).count();
            if (met >= number) {
                return Truth.YES;
            }
            return possible >= number ? Truth.UNKNOWN : Truth.NO;
        }

        @Override
        public Stream<String> criteria() {
            return parts.stream().flatMap(Applicability::criteria);
        }

        @Override
        public void collect(Function<String, Truth> answers, Truth wanted, Set<String> keys) {
            parts.forEach(part -> part.collect(answers, wanted, keys));
        }
    }

    /** The opposite. */
    record Not(Applicability part) implements Applicability {
        @Override
        public Truth test(Function<String, Truth> answers) {
            return part.test(answers).not();
        }

        @Override
        public Stream<String> criteria() {
            return part.criteria();
        }

        @Override
        public void collect(Function<String, Truth> answers, Truth wanted, Set<String> keys) {
            part.collect(answers, wanted.not(), keys);
        }
    }
}
