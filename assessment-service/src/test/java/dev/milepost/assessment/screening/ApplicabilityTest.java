package dev.milepost.assessment.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.milepost.assessment.screening.Applicability.All;
import dev.milepost.assessment.screening.Applicability.AnyOf;
import dev.milepost.assessment.screening.Applicability.AtLeast;
import dev.milepost.assessment.screening.Applicability.Criterion;
import dev.milepost.assessment.screening.Applicability.Not;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ApplicabilityTest {

    /** Kleene's tables. */
    @ParameterizedTest
    @CsvSource({ "YES, YES, YES, YES", "YES, UNKNOWN, UNKNOWN, YES", "YES, NO, NO, YES", "UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN",
            "UNKNOWN, NO, NO, UNKNOWN", "NO, NO, NO, NO" })
    void threeValuesFollowKleene(Truth one, Truth other, Truth and, Truth or) {
        assertThat(one.and(other)).isEqualTo(and);
        assertThat(other.and(one)).isEqualTo(and);
        assertThat(one.or(other)).isEqualTo(or);
        assertThat(other.or(one)).isEqualTo(or);
        assertThat(one.not().not()).isEqualTo(one);
    }

    @ParameterizedTest
    @CsvSource({ "2, 0, YES", "1, 1, UNKNOWN", "1, 0, NO", "0, 2, UNKNOWN", "0, 1, NO", "5, 0, YES" })
    void atLeastTwoOfFiveCountsWhatIsStillPossible(int yes, int unknown, Truth expected) {
        Map<String, Truth> answers = new HashMap<>();
        for (int i = 0; i < 5; i++) {
            answers.put("c" + i, i < yes ? Truth.YES : i < yes + unknown ? Truth.UNKNOWN : Truth.NO);
        }
        AtLeast rule = new AtLeast(2, criteria(5));

        assertThat(rule.test(reading(answers))).isEqualTo(expected);
    }

    @Test
    void whatSpeaksForItAndWhatIsOpenAreNamed() {
        Applicability rule = new All(
                List.of(new Criterion("scope"), new AnyOf(criteria(2)), new Not(new Criterion("exempt"))));
        Map<String, Truth> answers = Map.of("scope", Truth.YES, "c0", Truth.YES, "c1", Truth.NO);

        assertThat(rule.test(reading(answers))).isEqualTo(Truth.UNKNOWN);
        assertThat(rule.speakingFor(reading(answers))).containsExactly("scope", "c0");
        assertThat(rule.open(reading(answers))).containsExactly("exempt");
    }

    /** What is decided without an answer stays so whatever the answer is. */
    @Property
    void answeringWhatWasOpenNeverTurnsWhatWasDecided(@ForAll("rules") Applicability rule,
            @ForAll("answers") Map<String, Truth> answers, @ForAll boolean yes) {
        Truth before = rule.test(reading(answers));
        Map<String, Truth> more = new HashMap<>(answers);
        more.replaceAll((key, truth) -> truth == Truth.UNKNOWN ? yes ? Truth.YES : Truth.NO : truth);
        Truth after = rule.test(reading(more));

        assertThat(before == Truth.UNKNOWN || before == after).isTrue();
        assertThat(after).isNotEqualTo(Truth.UNKNOWN);
    }

    @Provide
    Arbitrary<Applicability> rules() {
        return rules(3);
    }

    private static Arbitrary<Applicability> rules(int depth) {
        Arbitrary<Applicability> leaf = Arbitraries.integers().between(0, 5).map(i -> new Criterion("c" + i));
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<Applicability> part = rules(depth - 1);
        return Arbitraries.oneOf(leaf, part.map(Not::new), part.list().ofMinSize(1).ofMaxSize(3).map(All::new),
                part.list().ofMinSize(1).ofMaxSize(3).map(AnyOf::new),
                part.list().ofMinSize(2).ofMaxSize(4).map(parts -> new AtLeast(2, parts)));
    }

    @Provide
    Arbitrary<Map<String, Truth>> answers() {
        return Arbitraries.of(Truth.class).list().ofSize(6).map(truths -> {
            Map<String, Truth> answers = new HashMap<>();
            IntStream.range(0, 6).forEach(i -> answers.put("c" + i, truths.get(i)));
            return answers;
        });
    }

    private static List<Applicability> criteria(int number) {
        return IntStream.range(0, number).<Applicability> mapToObj(i -> new Criterion("c" + i)).toList();
    }

    private static Function<String, Truth> reading(Map<String, Truth> answers) {
        return key -> answers.getOrDefault(key, Truth.UNKNOWN);
    }
}
