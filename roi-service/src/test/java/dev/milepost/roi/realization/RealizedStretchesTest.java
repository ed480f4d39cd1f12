package dev.milepost.roi.realization;

import static dev.milepost.roi.Api.owner;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.function.IntToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.roi.Api;
import dev.milepost.roi.kpi.Looking;
import dev.milepost.roi.realization.Benefits.Case;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/**
 * What is judged over days, weeks and quarters is compared with a baseline of as many of them. A unit less is worth 100 EUR.
 * The
 * first ones go 10, 12, 10, 12 ... (or ten and thirty times as much) as in {@link Benefits}.
 */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class RealizedStretchesTest {
    private static final LocalDate JANUARY = LocalDate.of(2025, 1, 1);

    @Inject
    Looking looking;

    private final Benefits benefits = Benefits.create();

    @Test
    void sumsOfDaysCompareWithTheBaselineOfAsManyDays() {
        String kpi = kpi("DELTA", "DAY", "");
        // January as ever, all of February and ten days of March at 1
        measure(kpi, JANUARY, Period.ofDays(1), 31 + 28 + 10, i -> i < 31 ? 10 + i % 2 * 2 : 1);

        // 28 x (11 - 1) and 10 x (11 - 1): what nobody measured is not known
        realization(kpi, "2025-02", "2025-03").then().body("lines[0].baseline", is(11))
                .body("lines[0].baselineSource", equalTo("CONTROL_CHART")).body("lines[0].months.value", contains(28, 10))
                .body("lines[0].months.change", contains(280, 100)).body("lines[0].months.counted", everyItem(is(true)))
                .body("realized", is(38_000f));
        looking.look(benefits.organization());
        realization(kpi, "2025-02", "2025-03").then().body("realized", is(38_000f));
    }

    @Test
    void aBaselineSetOnTheKpiIsOfADayToo() {
        String kpi = kpi("DELTA", "DAY", ", \"baseline\": {\"value\": 10, \"on\": \"2025-01-01\"}");
        measure(kpi, JANUARY, Period.ofDays(1), 31 + 28, i -> i < 31 ? 10 + i % 2 * 2 : 1);

        // 28 x (10 - 1)
        realization(kpi, "2025-02", "2025-02").then().body("lines[0].baseline", is(10)).body("realized", is(25_200f));
    }

    @Test
    void aFormulaThatAddsSumsIsASumToo() {
        String phone = kpi("DELTA", "DAY", "");
        String mail = kpi("DELTA", "DAY", "");
        String both = kpi("GAUGE", "DAY", ", \"formula\": \"({%s} + {%s}) / 2\"".formatted(phone, mail));
        String nested = kpi("GAUGE", "DAY", ", \"formula\": \"3 * {%s}\"".formatted(both));
        for (String part : List.of(phone, mail)) {
            measure(part, JANUARY, Period.ofDays(1), 31 + 28, i -> i < 31 ? 10 + i % 2 * 2 : 1);
        }

        // 28 x (11 - 1), and three times as much
        realization(both, "2025-02", "2025-02").then().body("lines[0].baseline", is(11))
                .body("lines[0].months.value", contains(28)).body("lines[0].months.change", contains(280))
                .body("realized", is(28_000f));
        realization(nested, "2025-02", "2025-02").then().body("lines[0].months.value", contains(84))
                .body("realized", is(84_000f));
    }

    @Test
    void aQuotientOfSumsIsALevel() {
        String minutes = kpi("DELTA", "DAY", "");
        String calls = kpi("DELTA", "DAY", "");
        String each = kpi("GAUGE", "DAY", ", \"formula\": \"{%s} / {%s}\"".formatted(minutes, calls));
        measure(minutes, JANUARY, Period.ofDays(1), 31 + 28, i -> i < 31 ? 20 + i % 2 * 4 : 6);
        measure(calls, JANUARY, Period.ofDays(1), 31 + 28, i -> 2);

        // 11 - 6 / 2
        realization(each, "2025-02", "2025-02").then().body("lines[0].months.value", contains(3))
                .body("lines[0].months.change", contains(8)).body("realized", is(800f));
    }

    @Test
    void whatMixesSumsWithLevelsIsComparedOnlyOverItsOwnLength() {
        String calls = kpi("DELTA", "DAY", "");
        String stock = kpi("GAUGE", "DAY", "");
        String daily = kpi("GAUGE", "DAY", ", \"formula\": \"{%s} + {%s}\"".formatted(calls, stock));
        String monthly = kpi("GAUGE", "MONTH",
                ", \"baseline\": {\"value\": 50, \"on\": \"2025-01-01\"}, \"formula\": \"{%s} + {%s}\"".formatted(calls,
                        stock));
        measure(calls, JANUARY, Period.ofDays(1), 31 + 28, i -> i < 31 ? 10 + i % 2 * 2 : 1);
        measure(stock, JANUARY, Period.ofDays(1), 31 + 28, i -> 5);

        realization(daily, "2025-02", "2025-02").then().body("lines[0].months.value", contains(33))
                .body("lines[0].months.change", contains((Object) null)).body("lines[0].months.amount", contains((Object) null))
                .body("lines[0].months.reason", contains("MIXED_FORMULA"))
                .body("lines[0].months.because[0]", containsString("interval MONTH")).body("realized", is(0f));
        // 50 - (28 + 5)
        realization(monthly, "2025-02", "2025-02").then().body("lines[0].months.change", contains(17));
    }

    @Test
    void aWeekOverTheTurnOfAMonthLiesInBothByItsDays() {
        String kpi = kpi("DELTA", "WEEK", "");
        // twenty weeks from Monday 2024-09-02, 70 and 84; from 2025-01-20 on 35
        measure(kpi, LocalDate.of(2024, 9, 2), Period.ofDays(7), 27, i -> i < 20 ? 70 + i % 2 * 14 : 35);

        // two days of the week from 2025-01-27, three weeks, five days of that from 2025-02-24: 4 x (77 - 35)
        realization(kpi, "2025-02", "2025-02").then().body("lines[0].baseline", is(77))
                .body("lines[0].months.value", contains(140)).body("lines[0].months.change", contains(168))
                .body("realized", is(16_800f));
    }

    @Test
    void countersCountWhatTheyRiseByInADay() {
        String kpi = kpi("COUNTER", "DAY", "");
        String set = kpi("COUNTER", "DAY", ", \"baseline\": {\"value\": 10, \"on\": \"2025-01-01\"}");
        // 0 on the first day, then 10, 22, 32 ...; from February on one more a day
        IntToLongFunction reading = i -> i <= 30 ? i / 2 * 22L + i % 2 * 10L : 15 * 22L + i - 30;
        measure(kpi, JANUARY, Period.ofDays(1), 31 + 28, reading);
        measure(set, JANUARY, Period.ofDays(1), 31 + 28, reading);

        realization(kpi, "2025-02", "2025-02").then().body("lines[0].baseline", is(11)).body("realized", is(28_000f));
        realization(set, "2025-02", "2025-02").then().body("lines[0].baseline", is(10)).body("realized", is(25_200f));
    }

    @Test
    void whatAQuarterBroughtIsSpreadOverItsMonths() {
        String kpi = kpi("DELTA", "QUARTER", "");
        // twelve quarters of 300 and 360, which the thirteenth is odd by: limits 330 and 2.66 x 60 below
        measure(kpi, LocalDate.of(2020, 2, 10), Period.ofMonths(3), 13, i -> i < 12 ? 300 + i % 2 * 60 : 60);

        // (330 - 60) / 3
        realization(kpi, "2023-01", "2023-04").then().body("lines[0].baseline", is(330))
                .body("lines[0].months.value", contains(20, 20, 20, null))
                .body("lines[0].months.change", contains(90, 90, 90, null))
                .body("lines[0].months.rule", hasSize(4)).body("lines[0].months.counted", contains(true, true, true, false))
                .body("realized", is(27_000f));
    }

    @Test
    void aLevelOfAQuarterIsThatOfEachOfItsMonths() {
        String kpi = kpi("GAUGE", "QUARTER", "");
        measure(kpi, LocalDate.of(2020, 2, 10), Period.ofMonths(3), 13, i -> i < 12 ? 10 + i % 2 * 2 : 5);

        realization(kpi, "2023-01", "2023-03").then().body("lines[0].months.value", contains(5, 5, 5))
                .body("lines[0].months.change", contains(6, 6, 6)).body("realized", is(1_800f));
    }

    @Test
    void whatCountedOnceCountsHoweverManyReadingsFollow() {
        String kpi = kpi("GAUGE", "DAY", "");
        measure(kpi, JANUARY, Period.ofDays(1), 31 + 28, i -> i < 31 ? 10 + i % 2 * 2 : 4);
        realization(kpi, "2025-02", "2025-02").then().body("realized", is(700f));
        looking.look(benefits.organization());
        String rows = IntStream.range(0, 1_500).mapToObj(i -> "{\"at\": \"%sT%02d:00:00Z\", \"value\": %d}"
                .formatted(LocalDate.of(2025, 3, 1).plusDays(i / 24), i % 24, 10 + i % 2 * 2)).collect(Collectors.joining(","));
        owner(benefits.organization()).body("{\"measurements\": [" + rows + "]}")
                .post(Api.BASE + "/kpis/" + kpi + "/measurements").then().body("accepted", is(1_500));
        looking.look(benefits.organization());

        realization(kpi, "2025-02", "2025-02").then().body("realized", is(700f)).body("lines[0].baseline", is(11));
    }

    @Test
    void anotherBaselineOfTheChartLeavesWhatIsRealized() {
        String kpi = benefits.kpi(null);
        benefits.measure(kpi, 5, 5, 5, 5, 5, 5);
        Case one = benefits.businessCase(null, kpi);
        benefits.claimed(one, Map.of());
        benefits.realization(one).then().body("realized", is(3_600f));

        owner(benefits.organization()).body("{\"from\": \"2024-09-01\", \"reason\": \"The assistant works\"}")
                .post(Api.BASE + "/kpis/" + kpi + "/control-chart/baselines").then().statusCode(201);

        benefits.realization(one).then().body("realized", is(3_600f)).body("lines[0].baseline", is(11));
    }

    private Response realization(String kpi, String first, String last) {
        Case one = benefits.businessCase(null, kpi);
        String address = benefits.claimed(one, Map.of("firstMonth", first, "lastMonth", last));
        Response answer = owner(benefits.organization()).queryParam("from", first).queryParam("to", last)
                .get(Api.BASE + "/business-cases/" + one.id() + "/realization");
        answer.then().statusCode(200);
        owner(benefits.organization()).header("If-Match", "\"0\"").delete(address).then().statusCode(204);
        return answer;
    }

    private String kpi(String kind, String interval, String more) {
        return owner(benefits.organization()).body("""
                {"name": "k", "kind": "%s", "direction": "LOWER_IS_BETTER", "interval": "%s"%s}"""
                .formatted(kind, interval, more)).post(Api.BASE + "/kpis").then().statusCode(201).extract().path("id");
    }

    private void measure(String kpi, LocalDate first, Period step, int count, IntToLongFunction value) {
        String rows = IntStream.range(0, count).mapToObj(i -> "{\"at\": \"%sT12:00:00Z\", \"value\": %d}"
                .formatted(first.plus(step.multipliedBy(i)), value.applyAsLong(i))).collect(Collectors.joining(","));
        owner(benefits.organization()).body("{\"measurements\": [" + rows + "]}")
                .post(Api.BASE + "/kpis/" + kpi + "/measurements").then().statusCode(200).body("accepted", is(count));
    }
}
