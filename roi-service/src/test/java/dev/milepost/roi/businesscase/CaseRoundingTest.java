package dev.milepost.roi.businesscase;

import static dev.milepost.roi.Api.owner;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.roi.Api;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** Whatever somebody adds up of what is shown comes to what is shown as its sum. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class CaseRoundingTest {
    /** Thirds of the smallest unit and its multiples, in every line and period. */
    private static final String THIRDS = """
            {"name": "Thirds", "currency": "%s", "discountRate": 0.07, "startDate": "2024-01-01", "periods": 5,
             "drivers": [{"key": "third", "name": "A third", "value": 0.333333333333333333}],
             "lines": [{"key": "a", "kind": "COST", "name": "a", "amounts": [100, 10.01, 0.001, 3.337, 1], "drivers": ["third"]},
                       {"key": "b", "kind": "COST", "name": "b", "amounts": [50, 1, 1, 1, 1], "drivers": ["third"]},
                       {"key": "c", "kind": "COST", "name": "c", "amount": 20.002, "timing": "RECURRING", "drivers": ["third"]},
                       {"key": "d", "kind": "BENEFIT", "name": "d", "amount": 71, "timing": "RECURRING", "firstPeriod": 1,
                        "growth": 0.037, "ramp": [0.3], "drivers": ["third"]},
                       {"key": "e", "kind": "BENEFIT", "name": "e", "benefitKind": "FREED_TIME", "timeUse": "Calls",
                        "amount": 100, "timing": "RECURRING", "drivers": ["third"]},
                       {"key": "f", "kind": "DISBENEFIT", "name": "f", "amounts": [1, 1, 1, 1, 0.1], "drivers": ["third"]}],
             "scenarios": [{"key": "WORST", "drivers": {"third": 0.166666666666666667}}],
             "funding": [{"name": "g", "kind": "GRANT", "amount": 10.005},
                         {"name": "l", "kind": "LOAN", "amount": 100,
                          "repayment": {"kind": "ANNUITY", "interestRate": 0.0499, "payments": 7}},
                         {"name": "v", "kind": "VENDOR_CREDIT", "amount": 10, "period": 1,
                          "repayment": {"kind": "LINEAR", "interestRate": 0.01, "payments": 3}}]}""";
    private static final Map<String, Integer> DIGITS = Map.of("EUR", 2, "JPY", 0, "BHD", 3);

    private final String organization = Api.newOrganization();

    @Test
    void linesAndPeriodsAddUpToTheFigures() {
        for (String currency : DIGITS.keySet()) {
            String location = create(currency);
            for (String scenario : List.of("EXPECTED", "WORST")) {
                JsonPath projection = json(location + "/projection?scenario=" + scenario);
                JsonPath metrics = json(location + "/metrics?scenario=" + scenario);
                List<Map<String, Object>> lines = projection.getList("lines");
                for (Map<String, Object> line : lines) {
                    assertSame(sum(numbers(line.get("amounts")).stream()), line.get("total"));
                    numbers(line.get("amounts")).forEach(amount -> assertDigits(amount, currency));
                }
                for (int i = 0; i < 5; i++) {
                    int period = i;
                    Map<String, Object> shown = projection.getMap("periods[" + i + "]");
                    for (String kind : List.of("COST", "BENEFIT", "DISBENEFIT")) {
                        assertSame(sum(lines.stream().filter(of(kind)).map(line -> numbers(line.get("amounts")).get(period))),
                                shown.get(kind.toLowerCase(Locale.ROOT)));
                    }
                    assertSame(number(shown.get("benefit")).subtract(number(shown.get("disbenefit")))
                            .subtract(number(shown.get("cost"))), shown.get("net"));
                }
                assertSame(sum(lines.stream().filter(of("COST")).map(line -> number(line.get("total")))),
                        metrics.get("totalCostOfOwnership.nominal"));
                assertSame(worth(lines, "COST"), metrics.get("presentValueOfCosts.value"));
                assertSame(worth(lines, "BENEFIT"), metrics.get("presentValueOfBenefits.value"));
                assertSame(worth(lines, "DISBENEFIT"), metrics.get("presentValueOfDisbenefits.value"));
                assertSame(worth(lines, "BENEFIT").subtract(worth(lines, "DISBENEFIT")).subtract(worth(lines, "COST")),
                        metrics.get("npv.value"));
            }
        }
    }

    @Test
    void whoPaysAddsUpPeriodByPeriod() {
        for (String currency : DIGITS.keySet()) {
            String location = create(currency);
            JsonPath financing = json(location + "/financing");
            List<Map<String, Object>> lines = json(location + "/projection").getList("lines");
            List<Map<String, Object>> periods = financing.getList("periods");
            BigDecimal cumulative = BigDecimal.ZERO;
            BigDecimal owed = BigDecimal.ZERO;
            assertThat(periods).hasSize(8);
            for (int i = 0; i < periods.size(); i++) {
                int index = i;
                Map<String, Object> period = periods.get(i);
                BigDecimal operating = i >= 5 ? BigDecimal.ZERO
                        : sum(lines.stream().filter(line -> !"FREED_TIME".equals(line.get("benefitKind"))).map(line -> {
                            BigDecimal amount = numbers(line.get("amounts")).get(index);
                            return of("BENEFIT").test(line) ? amount : amount.negate();
                        }));
                assertSame(operating, period.get("operating"));
                BigDecimal lent = number(period.get("loans")).add(number(period.get("vendorCredits")));
                BigDecimal cash = operating.add(lent).add(number(period.get("grants"))).add(number(period.get("ownMoney")))
                        .subtract(number(period.get("interest"))).subtract(number(period.get("repayment")));
                assertSame(cash, period.get("cash"));
                cumulative = cumulative.add(cash);
                assertSame(cumulative, period.get("cumulativeCash"));
                owed = owed.add(lent).subtract(number(period.get("repayment")));
                assertSame(owed, period.get("owed"));
                period.forEach((name, amount) -> assertDigits(number(amount), currency));
            }
            assertThat(owed).isEqualByComparingTo("0");
            int until = financing.getInt("carriesItself.fundedUntil");
            assertSame(sum(periods.stream().skip(until + 1L).map(one -> number(one.get("operating"))
                    .subtract(number(one.get("interest"))).subtract(number(one.get("repayment"))))),
                    financing.get("carriesItself.netAfterwards"));
        }
    }

    @Test
    void tablesAndComparisonsShowTheSameAmounts() {
        for (String currency : DIGITS.keySet()) {
            String location = create(currency);
            List<Map<String, Object>> lines = json(location + "/projection").getList("lines");
            List<Map<String, Object>> rows = json(location + "/cash-flow?format=json").getList("items");
            JsonPath planned = json(location + "/plan-actual?until=2030-01");
            for (int i = 0; i < lines.size(); i++) {
                Object id = lines.get(i).get("id");
                assertSame(
                        sum(rows.stream().filter(row -> Objects.equals(row.get("lineId"), id))
                                .map(row -> number(row.get("amount")))),
                        lines.get(i).get("total"));
                assertSame(number(planned.get("lines[" + i + "].figures.planned")), lines.get(i).get("total"));
                assertSame(number(planned.get("lines[" + i + "].figures.plannedToDate")), lines.get(i).get("total"));
            }
            assertSame(number(planned.get("costs.planned")),
                    json(location + "/metrics").get("totalCostOfOwnership.nominal"));
            Map<String, Object> lever = json(location + "/sensitivity").getMap("items[0]");
            assertSame(number(lever.get("npvAtHigh")).subtract(number(lever.get("npvAtLow"))).abs(), lever.get("swing"));
        }
    }

    /** Present values beyond the 50 digits that are computed must be shown all the same. */
    @Test
    void aRateNearMinusOneIsShownToo() {
        String location = owner(organization).body("""
                {"name": "x", "currency": "EUR", "discountRate": -0.99, "periods": 300, "lines": [
                 {"kind": "COST", "name": "a", "amount": 0.333, "timing": "RECURRING", "growth": 0.01},
                 {"kind": "COST", "name": "b", "amount": 7.77, "timing": "RECURRING"},
                 {"kind": "BENEFIT", "name": "c", "amount": 3.33, "timing": "RECURRING"}]}""")
                .post(Api.BASE + "/business-cases").then().statusCode(201).extract().header("Location");

        List<Map<String, Object>> lines = json(location + "/projection").getList("lines");

        assertSame(worth(lines, "BENEFIT").subtract(worth(lines, "COST")), json(location + "/metrics").get("npv.value"));
    }

    private String create(String currency) {
        return owner(organization).body(THIRDS.formatted(currency)).post(Api.BASE + "/business-cases").then().statusCode(201)
                .extract().header("Location");
    }

    private JsonPath json(String path) {
        return owner(organization).get(path).then().statusCode(200).extract().jsonPath(Api.EXACT);
    }

    private static Predicate<Map<String, Object>> of(String kind) {
        return line -> kind.equals(line.get("kind"));
    }

    private static BigDecimal worth(List<Map<String, Object>> lines, String kind) {
        return sum(lines.stream().filter(of(kind)).map(line -> number(line.get("presentValue"))));
    }

    private static void assertSame(BigDecimal sum, @Nullable Object shown) {
        assertThat(sum).isEqualByComparingTo(number(shown));
    }

    private static void assertDigits(BigDecimal amount, String currency) {
        assertThat(amount.stripTrailingZeros().scale()).isLessThanOrEqualTo(DIGITS.getOrDefault(currency, -1));
    }

    private static BigDecimal sum(Stream<BigDecimal> amounts) {
        return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<BigDecimal> numbers(@Nullable Object list) {
        return ((List<?>) Objects.requireNonNull(list)).stream().map(CaseRoundingTest::number).toList();
    }

    private static BigDecimal number(@Nullable Object value) {
        return new BigDecimal(Objects.requireNonNull(value).toString());
    }
}
