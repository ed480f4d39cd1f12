package dev.milepost.roi.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import com.fasterxml.jackson.databind.JsonNode;

import dev.milepost.kit.problem.ProblemException;
import dev.milepost.roi.Vectors;
import dev.milepost.roi.kpi.Judgement.Reading;

class JudgementTest {
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final LocalDate DUE = START.plusDays(100);
    private static final Map<String, KpiDirection> DIRECTIONS = Map.of("INCREASE", KpiDirection.HIGHER_IS_BETTER, "DECREASE",
            KpiDirection.LOWER_IS_BETTER, "MAINTAIN_AT_OR_BELOW", KpiDirection.AT_MOST);
    private static final Map<String, KpiStatus> STATUSES = Map.of("GREEN", KpiStatus.ON_TRACK, "AMBER", KpiStatus.AT_RISK,
            "RED", KpiStatus.OFF_TRACK, "ACHIEVED", KpiStatus.ACHIEVED, "NO_TARGET", KpiStatus.NO_TARGET);

    @TestFactory
    Stream<DynamicTest> proposedCases() {
        JsonNode file = Vectors.of("kpi_semantics.json");
        Vectors.known(file, "status", "rule", "cases", "aggregation", "ingest");
        return Vectors.tests(file.get("cases"), JudgementTest::assertCase);
    }

    private static void assertCase(JsonNode one) {
        Vectors.known(one, "direction", "baseline", "target", "value", "expectedProgress", "expectedStatus", "pace",
                "regressed",
                "amber", "percentChangeFromPrevious", "previous");
        KpiDirection direction = Objects.requireNonNull(DIRECTIONS.get(one.get("direction").asText()));
        Baseline baseline = one.get("baseline").isNull() ? null : new Baseline(one.get("baseline").decimalValue(), START);
        BigDecimal warning = one.has("amber") ? one.get("amber").decimalValue() : null;
        List<Target> targets = one.get("target").isNull() ? List.of()
                : List.of(new Target(one.get("target").decimalValue(), null, null, DUE, null, warning));
        if (one.get("expectedStatus").asText().equals("INVALID_DEFINITION")) {
            assertProblem(KpiProblem.TARGET_EQUALS_BASELINE, () -> KpiGoal.of(direction, baseline, targets));
            return;
        }
        LocalDate on = START.plusDays(Math.round(100 * one.path("pace").asDouble(0.5)));

        Judgement judgement = judge(KpiGoal.of(direction, baseline, targets), one.get("value").decimalValue(), on);

        assertThat(judgement.status()).isEqualTo(STATUSES.get(one.get("expectedStatus").asText()));
        if (one.get("expectedProgress").isNull()) {
            assertThat(judgement.progress()).isNull();
        } else {
            assertThat(Objects.requireNonNull(judgement.progress()).doubleValue())
                    .isEqualTo(one.get("expectedProgress").asDouble());
        }
        assertThat(judgement.regressed()).isEqualTo(one.path("regressed").asBoolean());
        if (one.has("percentChangeFromPrevious")) {
            assertThat(KpiStatusView.percentChange(one.get("value").decimalValue(), one.get("previous").decimalValue()))
                    .isEmpty();
        }
    }

    @Test
    void aPastDayIsJudgedByTheTargetThenInForce() {
        KpiGoal goal = KpiGoal.of(KpiDirection.HIGHER_IS_BETTER, baseline(0),
                List.of(target(100, START.plusDays(200)), target(20, DUE)));

        assertThat(judge(goal, number(15), START.plusDays(50)).status()).isEqualTo(KpiStatus.ON_TRACK);
        assertThat(judge(goal, number(20), DUE).status()).isEqualTo(KpiStatus.ACHIEVED);
        // half of the way from 20 to 100 is 60
        Judgement later = judge(goal, number(54), START.plusDays(150));
        assertThat(later.pace()).isEqualByComparingTo("0.6");
        assertThat(later.status()).isEqualTo(KpiStatus.AT_RISK);
        assertThat(judge(goal, number(99), START.plusDays(300)).status()).isEqualTo(KpiStatus.AT_RISK);
    }

    @Test
    void aValueOlderThanTwoIntervalsIsStale() {
        KpiGoal goal = KpiGoal.of(KpiDirection.HIGHER_IS_BETTER, baseline(0), List.of(target(100, DUE)));

        assertThat(Judgement.of(goal, Optional.of(KpiInterval.WEEK), Optional.of(new Reading(number(50), START)),
                START.plusDays(14)).status()).isEqualTo(KpiStatus.ON_TRACK);
        assertThat(Judgement.of(goal, Optional.of(KpiInterval.WEEK), Optional.of(new Reading(number(50), START)),
                START.plusDays(15)).status()).isEqualTo(KpiStatus.STALE);
        assertThat(Judgement.of(goal, Optional.empty(), Optional.empty(), START).status()).isEqualTo(KpiStatus.NO_DATA);
    }

    @Test
    void aRangeIsKeptWithItsWarningLevels() {
        KpiGoal goal = KpiGoal.of(KpiDirection.WITHIN_RANGE, null,
                List.of(new Target(null, number(10), number(20), null, number(8), number(22))));

        assertThat(judge(goal, number(10), START).status()).isEqualTo(KpiStatus.ON_TRACK);
        assertThat(judge(goal, number(22), START).status()).isEqualTo(KpiStatus.AT_RISK);
        assertThat(judge(goal, number(7), START).status()).isEqualTo(KpiStatus.OFF_TRACK);
    }

    @Test
    void aLevelMayEqualItsBaseline() {
        KpiGoal goal = KpiGoal.of(KpiDirection.AT_LEAST, baseline(10),
                List.of(new Target(number(10), null, null, null, number(9), null)));

        assertThat(judge(goal, number(10), START).status()).isEqualTo(KpiStatus.ON_TRACK);
        Judgement below = judge(goal, number(9), START);
        assertThat(below.status()).isEqualTo(KpiStatus.AT_RISK);
        assertThat(below.regressed()).isTrue();
    }

    @Test
    void contradictionsAreRefused() {
        assertProblem(KpiProblem.BASELINE_MISSING,
                () -> KpiGoal.of(KpiDirection.LOWER_IS_BETTER, null, List.of(target(1, DUE))));
        assertProblem(KpiProblem.TARGET_AGAINST_DIRECTION,
                () -> KpiGoal.of(KpiDirection.LOWER_IS_BETTER, baseline(0), List.of(target(1, DUE))));
        assertProblem(KpiProblem.TARGETS_OUT_OF_ORDER,
                () -> KpiGoal.of(KpiDirection.HIGHER_IS_BETTER, baseline(0), List.of(target(1, START))));
        assertProblem(KpiProblem.TARGETS_OUT_OF_ORDER,
                () -> KpiGoal.of(KpiDirection.HIGHER_IS_BETTER, baseline(0), List.of(target(1, DUE), target(2, DUE))));
        assertProblem(KpiProblem.TARGET_INCOMPLETE, () -> KpiGoal.of(KpiDirection.HIGHER_IS_BETTER, baseline(0),
                List.of(new Target(number(1), null, null, null, null, null))));
        assertProblem(KpiProblem.TARGET_INCOMPLETE, () -> KpiGoal.of(KpiDirection.WITHIN_RANGE, null,
                List.of(new Target(null, number(3), number(2), null, null, null))));
        assertProblem(KpiProblem.TARGET_INCOMPLETE, () -> KpiGoal.of(KpiDirection.AT_MOST, null,
                List.of(new Target(number(3), null, null, null, null, number(2)))));
    }

    private static void assertProblem(KpiProblem problem, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class,
                refused -> assertThat(refused.type()).isEqualTo(problem));
    }

    private static Judgement judge(KpiGoal goal, BigDecimal value, LocalDate on) {
        return Judgement.of(goal, Optional.empty(), Optional.of(new Reading(value, on)), on);
    }

    private static Baseline baseline(double value) {
        return new Baseline(number(value), START);
    }

    private static Target target(double value, @Nullable LocalDate by) {
        return new Target(number(value), null, null, by, null, null);
    }

    private static BigDecimal number(double value) {
        return BigDecimal.valueOf(value);
    }
}
