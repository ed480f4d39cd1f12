package dev.milepost.roi.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.milepost.roi.kpi.KpiChange.Verdict;
import dev.milepost.roi.measurement.Bucket;
import dev.milepost.roi.statistics.Better;
import dev.milepost.roi.statistics.ControlLimits;
import dev.milepost.roi.statistics.RunRule;

/**
 * By hand: 10, 12, 10, 12 ... has the mean 11 and moving ranges of 2, so that sigma is 2 / 1.128 = 1.773; two sigmas below lie
 * at 7.454, three at 5.681.
 */
class MonthVerdictsTest {
    private static final List<Integer> ORDINARY = IntStream.range(0, 12).mapToObj(i -> i % 2 == 0 ? 10 : 12).toList();

    @Test
    void aPointBeyondThreeSigmasMakesItsMonthRealInItsDirectionAlone() {
        MonthVerdicts verdicts = verdicts(5);

        assertThat(verdicts.verdict(month(12), 1)).isEqualTo(Verdict.REAL);
        assertThat(verdicts.rule(month(12), 1)).isEqualTo(RunRule.BEYOND_3_SIGMA);
        assertThat(verdicts.verdict(month(12), -1)).isEqualTo(Verdict.WITHIN_CHANCE);
        assertThat(verdicts.verdict(month(12), 0)).isEqualTo(Verdict.WITHIN_CHANCE);
        assertThat(verdicts.verdict(month(11), 1)).isEqualTo(Verdict.WITHIN_CHANCE);
    }

    @Test
    void theOddOneOfAPatternIsNotPartOfIt() {
        // 7 and 7 lie beyond two sigmas, the 12 between them doesn't, nor does what was before
        MonthVerdicts verdicts = verdicts(7, 12, 7);

        assertThat(verdicts.verdict(month(12), 1)).isEqualTo(Verdict.REAL);
        assertThat(verdicts.verdict(month(13), 1)).isEqualTo(Verdict.WITHIN_CHANCE);
        assertThat(verdicts.verdict(month(14), 1)).isEqualTo(Verdict.REAL);
        assertThat(verdicts.rule(month(14), 1)).isEqualTo(RunRule.TWO_OF_3_BEYOND_2_SIGMA);
    }

    @Test
    void eightOnOneSideMakeAllOfThemReal() {
        MonthVerdicts verdicts = verdicts(10, 10, 10, 10, 10, 10, 10);
        assertThat(verdicts.verdict(month(13), 1)).isEqualTo(Verdict.WITHIN_CHANCE);

        MonthVerdicts longer = verdicts(10, 10, 10, 10, 10, 10, 10, 10);
        IntStream.range(12, 20).forEach(i -> assertThat(longer.verdict(month(i), 1)).isEqualTo(Verdict.REAL));
        assertThat(longer.rule(month(12), 1)).isEqualTo(RunRule.EIGHT_ON_ONE_SIDE);
    }

    @Test
    void oneOddDayDoesNotSpeakForItsMonth() {
        List<Point> points = new ArrayList<>(points(ORDINARY));
        points.add(new Point(month(12).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant(), BigDecimal.valueOf(5)));
        points.add(new Point(month(12).atDay(15).atStartOfDay(ZoneOffset.UTC).toInstant(), BigDecimal.valueOf(11)));
        assertThat(verdicts(points).verdict(month(12), 1)).isEqualTo(Verdict.WITHIN_CHANCE);

        points.add(new Point(month(12).atDay(20).atStartOfDay(ZoneOffset.UTC).toInstant(), BigDecimal.valueOf(5)));
        assertThat(verdicts(points).verdict(month(12), 1)).isEqualTo(Verdict.REAL);
    }

    @Test
    void aTrendSaysNothingOfALevel() {
        // rising for six months, and yet below the centre
        MonthVerdicts verdicts = verdicts(8, 9, 10, 11, 12, 13);

        assertThat(verdicts.verdict(month(16), -1)).isEqualTo(Verdict.WITHIN_CHANCE);
    }

    @Test
    void underTwelvePointsNothingIsSaid() {
        List<Point> points = points(ORDINARY.subList(0, 11));
        Basis few = new Basis(points.getFirst().at(), null, 11, ControlLimits.of(Point.values(points)));
        MonthVerdicts verdicts = new MonthVerdicts(few, Better.DOWN, ZoneOffset.UTC, Bucket.MONTH);
        points.forEach(point -> verdicts.add(point.at(), point.value().doubleValue()));

        assertThat(verdicts.verdict(month(3), 1)).isEqualTo(Verdict.TOO_FEW_POINTS);
    }

    @Test
    void whatIsOddWithinTheBaselineTellsOfNoChange() {
        List<Point> points = new ArrayList<>(points(ORDINARY));
        points.set(3, new Point(points.get(3).at(), BigDecimal.valueOf(-40)));

        assertThat(verdicts(points).verdict(month(3), 1)).isEqualTo(Verdict.WITHIN_CHANCE);
    }

    @Test
    void ofAQuarterEachMonthHasWhatTheQuarterHas() {
        MonthVerdicts verdicts = new MonthVerdicts(basis(), Better.DOWN, ZoneOffset.UTC, Bucket.QUARTER);
        verdicts.add(month(12).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant(), 5);

        IntStream.of(12, 13, 14).forEach(i -> assertThat(verdicts.verdict(month(i), 1)).isEqualTo(Verdict.REAL));
        assertThat(verdicts.verdict(month(15), 1)).isEqualTo(Verdict.WITHIN_CHANCE);
    }

    private static MonthVerdicts verdicts(Integer... after) {
        return verdicts(points(Stream.concat(ORDINARY.stream(), List.of(after).stream()).toList()));
    }

    private static MonthVerdicts verdicts(List<Point> points) {
        MonthVerdicts verdicts = new MonthVerdicts(basis(), Better.DOWN, ZoneOffset.UTC, Bucket.MONTH);
        points.forEach(point -> verdicts.add(point.at(), point.value().doubleValue()));
        return verdicts;
    }

    /** Of the ordinary ones. */
    private static Basis basis() {
        List<Point> points = points(ORDINARY);
        return new Basis(points.getFirst().at(), points.getLast().at().plusSeconds(1), points.size(),
                ControlLimits.of(Point.values(points)));
    }

    private static List<Point> points(List<Integer> values) {
        return IntStream.range(0, values.size()).mapToObj(i -> new Point(
                month(i).atDay(15).atStartOfDay(ZoneOffset.UTC).toInstant(), BigDecimal.valueOf(values.get(i))))
                .toList();
    }

    private static YearMonth month(int index) {
        return YearMonth.of(2024, 1).plusMonths(index);
    }
}
