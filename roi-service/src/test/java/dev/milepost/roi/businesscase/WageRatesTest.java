package dev.milepost.roi.businesscase;

import static dev.milepost.roi.Api.as;
import static dev.milepost.roi.Api.owner;
import static dev.milepost.roi.Api.patch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.roi.Api;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** 73.25 an hour is told to those who may write and to nobody else, on whatever way. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@QuarkusTestResource(PlanResource.class)
class WageRatesTest {
    private static final String CASE = """
            {"name": "Assistant", "currency": "EUR", "discountRate": 0, "periods": 1,
             "drivers": [{"key": "hours", "name": "Hours", "value": 10, "distribution": {"type": "UNIFORM", "min": 8, "max": 12}},
                         {"key": "rate", "name": "An hour", "value": 73.25, "low": 73.125, "high": 73.375, "wage": true,
                          "distribution": {"type": "UNIFORM", "min": 73.125, "max": 73.375}},
                         {"key": "second", "name": "Another hour", "kpi": "key:wage", "wage": true}],
             "lines": [{"kind": "BENEFIT", "name": "Time", "amount": 1, "drivers": ["hours", "rate"]},
                       {"kind": "BENEFIT", "name": "More time", "amount": 1, "drivers": ["hours", "second"]}],
             "scenarios": [{"key": "WORST", "name": "Dear", "drivers": {"rate": 73.5, "hours": 9}}]}""";

    private final String organization = Api.newOrganization();
    private String location;

    @BeforeEach
    void makeCase() {
        String kpi = owner(organization).body("{\"name\": \"Wage\", \"key\": \"wage\", \"direction\": \"AT_MOST\"}")
                .post(Api.BASE + "/kpis").then().statusCode(201).extract().header("Location");
        owner(organization).body("{\"measurements\": [{\"at\": \"2026-02-01T08:00:00Z\", \"value\": 73.625}]}")
                .post(kpi + "/measurements").then().statusCode(200);
        location = owner(organization).body(CASE).post(Api.BASE + "/business-cases").then().statusCode(201).extract()
                .header("Location");
    }

    @Test
    void whoMayWriteSeesThem() {
        as(organization, "contributor").get(location).then().body("drivers[1].value", is(73.25f))
                .body("scenarios[0].drivers.rate", is(73.5f)).body("readings[0].value", is(73.625f));
        as(organization, "contributor").get(location + "/projection").then().body("drivers.key",
                contains("hours", "rate", "second"));
        as(organization, "contributor").get(location + "/workbook").then().statusCode(200);
        as(organization, "contributor").get(Api.BASE + "/exports/business-cases?format=csv").then()
                .body(containsString("73.25"));
    }

    @Test
    void whoMayOnlyReadSeesThatThereAreSome() {
        as(organization, "viewer").get(location).then().statusCode(200).body("drivers.key", contains("hours", "rate", "second"))
                .body("drivers[0].value", is(10)).body("drivers[1].wage", is(true)).body("drivers[1]", not(hasKey("value")))
                .body("scenarios[0].drivers.hours", is(9)).body("scenarios[0].drivers", not(hasKey("rate")));
        // 10 x 73.25 + 10 x 73.625: sums stay visible
        as(organization, "viewer").get(location + "/metrics").then().statusCode(200).body("npv.value", is(1468.75f));
        as(organization, "viewer").get(location + "/projection").then().body("drivers.key", contains("hours"));
        as(organization, "viewer").get(location + "/sensitivity").then().body("items.key", not(contains("rate")))
                .body("items.findAll { it.kind == 'DRIVER' }.key", contains("hours"));
        as(organization, "viewer").body("{}").post(location + "/simulations").then().statusCode(200).body("drivers.key",
                contains("hours"));
        patch(organization, location, "\"0\"", "{\"drivers\": []}").then().statusCode(422);
        as(organization, "viewer").get(location + "/history").then().statusCode(200)
                .body("items[0].changes.find { it.field == 'drivers' }.to", nullValue())
                .body("items[0].changes.find { it.field == 'name' }.to", equalTo("Assistant"));
    }

    @Test
    void whatCannotBeShownWithoutThemIsRefused() {
        owner(organization).body("{}").post(location + "/versions").then().statusCode(201);

        for (String path : List.of("/workbook", "/document", "/versions/1", "/versions/comparison?from=1")) {
            as(organization, "viewer").get(location + path).then().statusCode(403).body("code", equalTo("wage-rates-hidden"));
            as(organization, "contributor").get(location + path).then().statusCode(200);
        }
        as(organization, "viewer").get(location + "/versions").then().statusCode(200);
    }

    @Test
    void noAnswerToAViewerHoldsOne() {
        owner(organization).body("{}").post(location + "/versions").then().statusCode(201);

        for (String path : List.of("", "/metrics", "/metrics/trace", "/projection", "/projection?scenario=WORST", "/scenarios",
                "/sensitivity", "/financing", "/history", "/versions", "/cash-flow?format=json")) {
            String answer = as(organization, "viewer").get(location + path).then().statusCode(200).extract().asString();
            assertThat(answer).as(path).doesNotContainPattern("(?<![0-9])73\\.(125|25|375|5|625)\\b");
        }
        for (String format : List.of("csv", "json")) {
            assertThat(as(organization, "viewer").get(Api.BASE + "/exports/business-cases?format=" + format).then()
                    .statusCode(200).extract().asString()).contains("Assistant").doesNotContain("73.");
        }
    }
}
