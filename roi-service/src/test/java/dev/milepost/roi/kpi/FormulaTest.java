package dev.milepost.roi.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.milepost.kit.problem.ProblemException;

class FormulaTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {a} / {b} * 100         | 250
            ({a} - {b}) / {a}       | 0.6
            {a} + {a} - {big-key.1} | 7
            MAX({a}, {b}, 7)        | 7
            IF({a} > {b}, 1, 0)     | 1
            ROUND({a} / 3, 2)       | 1.67
            ABS({b} - {a})          | 3
            2 ^ 10 * {b}            | 2048
            0.1 + 0.2 + {a} * 0     | 0.3""")
    void numbersAreExact(String formula, BigDecimal expected) {
        assertThat(value(formula, Map.of("a", number(5), "b", number(2), "big-key.1", number(3))))
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo(expected));
    }

    @Test
    void aGapInOneIsAGapInTheResult() {
        Map<String, @Nullable BigDecimal> values = new HashMap<>();
        values.put("a", number(5));
        values.put("b", null);

        assertThat(value("{a} + {b}", values)).isEmpty();
        assertThat(value("IF({a} > 0, {a}, {b})", values)).isEmpty();
        assertThat(value("{a} * 2", values)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = { "{a} / ({a} - {a})", "SQRT(0 - {a})", "{a} > 1", "\"x\" + {a}", "9 ^ 9 ^ 9 ^ 9 ^ {a}" })
    void whatComesToNoNumberIsNoValue(String formula) {
        assertThat(value(formula, Map.of("a", number(5)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "1 + 2", "{a} +", "{a} + revenue", "{ } + {a}", "RANDOM() * {a}", "{a} + (", "FACT({a})",
            "NOW()",
            "{a}[0]", "{a}.x", "MAX()" })
    void whatCannotBeReadIsRefused(String formula) {
        assertThatThrownBy(() -> Formula.of(formula)).isInstanceOfSatisfying(ProblemException.class,
                refused -> assertThat(refused.type()).isEqualTo(KpiProblem.FORMULA_WRONG));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {sum} + {sum2} - {sum}        | SUM
            -{sum} * 3 / 100              | SUM
            {sum} * {level}               | SUM
            {sum} + 0                     | SUM
            MAX({sum} - {sum2}, 0)        | SUM
            ROUND({sum} * 1.5, 2)         | SUM
            IF({sum} > {sum2}, {sum}, 0)  | SUM
            {sum} / {sum2} * 100          | LEVEL
            IF({sum2} > 0, {sum} / {sum2}, 0) | LEVEL
            {level} + {level} - 3 * PI    | LEVEL
            SQRT({level}) ^ 2             | LEVEL
            {sum} + {level}               | UNCLEAR
            {sum} + 1                     | UNCLEAR
            {sum} * {sum2}                | UNCLEAR
            {level} / {sum}               | UNCLEAR
            SQRT({sum})                   | UNCLEAR
            {sum} ^ 2                     | UNCLEAR
            IF({sum} > 5, {sum}, 0)       | UNCLEAR
            IF({level} > 5, {sum}, {level}) | UNCLEAR""")
    void aFormulaOfSumsIsASumWhereItsDimensionIsThatOfOne(String formula, OverTime expected) {
        Map<String, OverTime> operands = Map.of("sum", OverTime.SUM, "sum2", OverTime.SUM, "level", OverTime.LEVEL);

        assertThat(Formula.of(formula).overTime(operands::get)).isEqualTo(expected);
    }

    @Test
    void theWayFromAKpiBackToItselfIsTold() {
        UUID a = new UUID(0, 1);
        UUID b = new UUID(0, 2);
        UUID c = new UUID(0, 3);
        UUID d = new UUID(0, 4);

        assertThat(Family.circle(a, Map.of(a, List.of(d, b), b, List.of(c), c, List.of(d, a)))).contains(List.of(a, b, c, a));
        assertThat(Family.circle(a, Map.of(a, List.of(b, c), b, List.of(d), c, List.of(d)))).isEmpty();
        assertThat(Family.circle(a, Map.of(a, List.of(a)))).contains(List.of(a, a));
        // a circle elsewhere is none of this one
        assertThat(Family.circle(a, Map.of(a, List.of(b), b, List.of(c), c, List.of(b)))).isEmpty();
    }

    private static Optional<BigDecimal> value(String formula, Map<String, @Nullable BigDecimal> values) {
        return Formula.of(formula).value(values);
    }

    private static BigDecimal number(long value) {
        return BigDecimal.valueOf(value);
    }
}
