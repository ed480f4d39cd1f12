package dev.milepost.roi.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.milepost.roi.cashflow.Convention;
import dev.milepost.roi.cashflow.Discounting;
import dev.milepost.roi.cashflow.Moment;
import dev.milepost.roi.cashflow.Period;

/** Expected numbers are worked out by hand beside each test. */
class ProjectionTest {
    private static final BigDecimal ONE = BigDecimal.ONE;
    private static final BigDecimal ZERO = BigDecimal.ZERO;

    @Test
    void aLineIsItsAmountTimesItsDrivers() {
        // 40 users x 1.5 hours x 46 weeks x 35 an hour x 60 % adoption
        Projection projection = new Projection(1, Period.YEAR,
                List.of(benefit("time", steady("1", 0, 0), "users", "hours", "weeks", "rate", "adoption")),
                Map.of("users", number("40"), "hours", number("1.5"), "weeks", number("46"), "rate", number("35"), "adoption",
                        number("0.6")));

        assertThat(projection.moments().getFirst().benefit()).isEqualByComparingTo("57960");
    }

    @Test
    void growthAppliesAfterEachFullYearFromTheFirstPeriodOn() {
        Course course = new Course.Steady(number("100"), 2, 27, number("0.1"), List.of());

        assertThat(course.amount(1, Period.MONTH)).isEqualByComparingTo("0");
        assertThat(course.amount(2, Period.MONTH)).isEqualByComparingTo("100");
        assertThat(course.amount(13, Period.MONTH)).isEqualByComparingTo("100");
        assertThat(course.amount(14, Period.MONTH)).isEqualByComparingTo("110");
        assertThat(course.amount(26, Period.MONTH)).isEqualByComparingTo("121");
        assertThat(course.amount(28, Period.MONTH)).isEqualByComparingTo("0");
        assertThat(course.amount(6, Period.QUARTER)).isEqualByComparingTo("110");
        assertThat(course.amount(4, Period.YEAR)).isEqualByComparingTo("121");
        assertThat(course.periods()).isEqualTo(28);
    }

    @Test
    void aRampReachesTheAmountInItsFirstPeriods() {
        Course course = new Course.Steady(number("200"), 1, 4, ZERO, List.of(number("0.25"), number("0.5")));

        assertThat(List.of(0, 1, 2, 3, 4).stream().map(i -> course.amount(i, Period.YEAR)).toList())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(ZERO, number("50"), number("100"), number("200"), number("200"));
    }

    @Test
    void aTotalIsSplitInEqualParts() {
        Course course = new Course.Split(number("1000"), 1, 4);

        assertThat(course.amount(0, Period.YEAR)).isEqualByComparingTo("0");
        assertThat(course.amount(3, Period.YEAR)).isEqualByComparingTo("250");
        assertThat(course.amount(5, Period.YEAR)).isEqualByComparingTo("0");
        assertThatThrownBy(() -> new Course.Split(ONE, 2, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void riskRaisesCostsAndDisbenefitsAndLowersBenefits() {
        Projection projection = new Projection(1, Period.YEAR, List.of(
                line("c", LineKind.COST, null, steady("100", 0, 0), "0.1"),
                line("b", LineKind.BENEFIT, null, steady("100", 0, 0), "0.2"),
                line("d", LineKind.DISBENEFIT, null, steady("100", 0, 0), "0.3")), Map.of());

        Moment moment = projection.moments().getFirst();
        assertThat(moment.cost()).isEqualByComparingTo("110");
        assertThat(moment.benefit()).isEqualByComparingTo("80");
        assertThat(moment.disbenefit()).isEqualByComparingTo("130");
    }

    @Test
    void withoutFreedTimeTheCaseKeepsItsPeriodsAndEverythingElse() {
        Projection projection = new Projection(3, Period.YEAR, List.of(
                line("b", LineKind.BENEFIT, BenefitKind.CASH_SAVING, steady("100", 0, 0), "0"),
                line("t", LineKind.BENEFIT, BenefitKind.FREED_TIME, steady("70", 0, 2), "0")), Map.of());

        assertThat(projection.moments().getFirst().benefit()).isEqualByComparingTo("170");
        assertThat(projection.withoutFreedTime().moments()).hasSize(3);
        assertThat(projection.withoutFreedTime().moments().getFirst().benefit()).isEqualByComparingTo("100");
        assertThat(projection.withoutFreedTime().moments().get(2).benefit()).isEqualByComparingTo("0");
    }

    @Test
    void aScenarioOverridesWhatItNamesAndNothingElse() {
        Projection expected = new Projection(2, Period.YEAR, List.of(
                line("c", LineKind.COST, null, steady("100", 0, 1), "0"), benefit("b", steady("10", 0, 1), "users")),
                Map.of("users", number("20")));
        Scenario worst = new Scenario("WORST", Map.of("users", number("15"), "unknown", ONE),
                Map.of("c", new Scenario.LineOverride(null, null, number("1.5"))));

        Projection under = expected.under(worst);

        assertThat(under.moments().getFirst().benefit()).isEqualByComparingTo("150");
        assertThat(under.moments().getFirst().cost()).isEqualByComparingTo("150");
        assertThat(expected.moments().getFirst().cost()).isEqualByComparingTo("100");
        assertThat(expected.under(Scenario.AS_EXPECTED)).isEqualTo(expected);
        assertThat(under.drivers()).containsOnlyKeys("users");
        Scenario later = new Scenario("LATE", Map.of(),
                Map.of("b", new Scenario.LineOverride(steady("10", 1, 1), number("0.5"), null)));
        assertThat(expected.under(later).moments().getFirst().benefit()).isEqualByComparingTo("0");
        assertThat(expected.under(later).moments().get(1).benefit()).isEqualByComparingTo("100");
    }

    @Test
    void theNetPresentValueIsThatOfTheMoments() {
        Projection projection = new Projection(4, Period.YEAR, List.of(
                line("c", LineKind.COST, null, new Course.Listed(List.of(number("500"), number("20"))), "0.05"),
                benefit("b", new Course.Steady(number("3"), 1, 3, number("0.04"), List.of(number("0.5"))), "users", "rate"),
                line("d", LineKind.DISBENEFIT, null, steady("7", 2, 2), "0")),
                Map.of("users", number("12.5"), "rate", number("8")));
        List<BigDecimal> factors = Discounting.factors(4, number("1.08"), Convention.MID);
        BigDecimal byMoments = ZERO;
        for (int i = 0; i < 4; i++) {
            byMoments = byMoments.add(projection.moments().get(i).net().multiply(factors.get(i)));
        }

        assertThat(projection.netPresentValue(factors)).isCloseTo(byMoments,
                org.assertj.core.api.Assertions.within(number("1e-30")));
    }

    @Test
    void aLineWhoseDriverHasNoValueIsRefused() {
        assertThatThrownBy(() -> new Projection(1, Period.YEAR, List.of(benefit("b", steady("1", 0, 0), "users")), Map.of()))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("users");
    }

    @Test
    void theBreakEvenOfEachLeverMakesTheNetPresentValueZero() {
        Projection projection = new Projection(3, Period.YEAR, List.of(
                line("c", LineKind.COST, null, steady("900", 0, 0), "0"),
                benefit("b", steady("2", 1, 2), "users", "hours")), Map.of("users", number("30"), "hours", number("10")));
        List<BigDecimal> factors = Discounting.factors(3, number("1.1"), Convention.START);

        Sensitivity sensitivity = Sensitivity.of(projection, factors, Map.of(), number("0.2"));

        assertThat(sensitivity.levers()).hasSize(4);
        for (Sensitivity.Lever lever : sensitivity.levers()) {
            BigDecimal value = lever.breakEven().orElseThrow();
            Projection moved = lever.kind() == Sensitivity.Kind.DRIVER
                    ? projection.under(new Scenario("x", Map.of(lever.key(), value), Map.of()))
                    : projection.under(new Scenario("x", Map.of(),
                            Map.of(lever.key(), new Scenario.LineOverride(null, null, value))));
            assertThat(moved.netPresentValue(factors)).as(lever.key()).isCloseTo(ZERO,
                    org.assertj.core.api.Assertions.within(number("1e-30")));
        }
        // 900 = 2 x users x 10 x (1/1.1 + 1/1.21) at 25.93 users
        assertThat(lever(sensitivity, "users").breakEven().orElseThrow()).isCloseTo(number("25.928571428571429"),
                org.assertj.core.api.Assertions.within(number("1e-14")));
    }

    @Test
    void theTornadoMovesOneThingAtATimeAndBeginsWithWhatMattersMost() {
        Projection projection = new Projection(1, Period.YEAR, List.of(
                line("c", LineKind.COST, null, steady("100", 0, 0), "0"), benefit("b", steady("1", 0, 0), "users", "rate")),
                Map.of("users", number("50"), "rate", number("10"), "idle", number("3")));

        Sensitivity sensitivity = Sensitivity.of(projection, List.of(ONE),
                Map.of("users", new Sensitivity.Range(number("20"), number("60"))), number("0.1"));

        assertThat(sensitivity.netPresentValue()).isEqualByComparingTo("400");
        Sensitivity.Lever users = sensitivity.levers().getFirst();
        assertThat(users.key()).isEqualTo("users");
        assertThat(users.atLow()).isEqualByComparingTo("100");
        assertThat(users.atHigh()).isEqualByComparingTo("500");
        assertThat(users.swing()).isEqualByComparingTo("400");
        assertThat(lever(sensitivity, "rate").atLow()).isEqualByComparingTo("350");
        assertThat(lever(sensitivity, "c").atHigh()).isEqualByComparingTo("390");
        assertThat(lever(sensitivity, "c").breakEven().orElseThrow()).isEqualByComparingTo("5");
        assertThat(lever(sensitivity, "idle").breakEven()).isEmpty();
        assertThat(lever(sensitivity, "idle").swing()).isEqualByComparingTo("0");
    }

    private static Sensitivity.Lever lever(Sensitivity sensitivity, String key) {
        return sensitivity.levers().stream().filter(lever -> lever.key().equals(key)).findFirst().orElseThrow();
    }

    private static ProjectedLine benefit(String key, Course course, String... drivers) {
        return new ProjectedLine(key, key, LineKind.BENEFIT, null, course, List.of(drivers), ZERO, ONE);
    }

    private static ProjectedLine line(String key, LineKind kind, @Nullable BenefitKind benefitKind, Course course,
            String risk) {
        return new ProjectedLine(key, key, kind, benefitKind, course, List.of(), number(risk), ONE);
    }

    private static Course steady(String amount, int first, int last) {
        return new Course.Steady(number(amount), first, last, ZERO, List.of());
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
