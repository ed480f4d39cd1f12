package dev.milepost.roi.realization;

import static dev.milepost.roi.Api.as;
import static dev.milepost.roi.Api.owner;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import dev.milepost.roi.Api;
import io.restassured.response.Response;

/**
 * Minutes that a case of support takes, measured monthly from 2023-01 on, and cases that claim what they fell.
 *
 * <p>
 * The first twenty months go 10, 12, 10, 12 ...: their mean is 11, each moving range 2, sigma 2 / 1.128 = 1.773, and so the
 * limits are 11 - 5.319 = 5.681 and 16.319. A month of 5 lies beyond three sigmas; one of 9 doesn't lie beyond two (7.454).
 */
record Benefits(String organization) {
    static final String CLAIMS = Api.BASE + "/benefit-claims";
    static final YearMonth BEGIN = YearMonth.of(2023, 1);
    /** The first month behind the twenty: 2024-09. */
    static final YearMonth AFTER = BEGIN.plusMonths(20);

    static Benefits create() {
        return new Benefits(Api.newOrganization());
    }

    /** A case with one benefit that is measured by a KPI, or by none. */
    record Case(String id, String lineId) {
    }

    /** A KPI where less is better, from 10 on; nothing is measured yet. */
    String kpi(@Nullable Integer baseline) {
        return owner(organization).body("""
                {"name": "Minutes per case", "unit": "min", "direction": "LOWER_IS_BETTER", "interval": "MONTH"%s}"""
                .formatted(
                        baseline == null ? "" : ", \"baseline\": {\"value\": %d, \"on\": \"2023-01-01\"}".formatted(baseline)))
                .post(Api.BASE + "/kpis").then().statusCode(201).extract().path("id");
    }

    /** Twenty ordinary months, and then these. */
    void measure(String kpi, Integer... after) {
        measureAfter(kpi, 20, after);
    }

    void measureAfter(String kpi, int ordinary, Integer... after) {
        List<Integer> values = IntStream.range(0, ordinary).map(i -> i % 2 == 0 ? 10 : 12).boxed()
                .collect(Collectors.toList());
        values.addAll(List.of(after));
        String rows = IntStream.range(0, values.size()).mapToObj(i -> "{\"at\": \"%s-15T12:00:00Z\", \"value\": %d}"
                .formatted(BEGIN.plusMonths(i), values.get(i))).collect(Collectors.joining(","));
        owner(organization).body("{\"measurements\": [" + rows + "]}").post(Api.BASE + "/kpis/" + kpi + "/measurements")
                .then().statusCode(200);
    }

    /** One minute less is worth 100 EUR a month. */
    Case businessCase(@Nullable UUID plan, @Nullable String kpi) {
        return businessCase(plan, kpi, "");
    }

    Case businessCase(@Nullable UUID plan, @Nullable String kpi, String more) {
        Response made = owner(organization).body("""
                {"name": "Assistant", "currency": "EUR", "discountRate": 0.08, "startDate": "2024-09-01", "period": "MONTH"%s,
                 "periods": 24, "lines": [{"kind": "BENEFIT", "name": "Faster answers", "benefitKind": "CASH_SAVING",
                 "amount": 500, "timing": "RECURRING"%s}%s]}"""
                .formatted(plan == null ? "" : ", \"planId\": \"" + plan + "\"",
                        kpi == null ? "" : ", \"measuredBy\": {\"kpi\": \"" + kpi + "\", \"valuePerUnit\": 100}", more))
                .post(Api.BASE + "/business-cases");
        made.then().statusCode(201);
        return new Case(made.path("id"), made.path("lines[0].id"));
    }

    Response claim(Case ofCase, Map<String, ?> more) {
        return owner(organization).body(body(ofCase, more)).post(CLAIMS);
    }

    static Map<String, Object> body(Case ofCase, Map<String, ?> more) {
        Map<String, Object> body = new LinkedHashMap<>(Map.of("businessCaseId", ofCase.id(), "lineId", ofCase.lineId(),
                "firstMonth", AFTER.toString(), "lastMonth", AFTER.plusMonths(5).toString()));
        body.putAll(more);
        return body;
    }

    /** The address of a new claim. */
    String claimed(Case ofCase, Map<String, ?> more) {
        return claim(ofCase, more).then().statusCode(201).extract().header("Location");
    }

    Response confirm(String role, String address) {
        return as(organization, role).body(Map.of("reason", "I have seen the answers")).post(address + "/confirmation");
    }

    /** Six months from the first one that isn't ordinary. */
    Response realization(Case ofCase) {
        return owner(organization).queryParam("from", AFTER.toString()).queryParam("to", AFTER.plusMonths(5).toString())
                .get(Api.BASE + "/business-cases/" + ofCase.id() + "/realization");
    }

    Response attribution(String kpi) {
        return owner(organization).queryParam("from", AFTER.toString()).queryParam("to", AFTER.plusMonths(5).toString())
                .get(Api.BASE + "/kpis/" + kpi + "/attribution");
    }
}
