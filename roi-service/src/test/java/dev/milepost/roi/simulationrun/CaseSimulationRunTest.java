package dev.milepost.roi.simulationrun;

import static dev.milepost.roi.Api.as;
import static dev.milepost.roi.Api.owner;
import static dev.milepost.roi.Api.patch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.milepost.kit.organization.Organizations;
import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.roi.Api;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** Long simulations of business cases. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class CaseSimulationRunTest {
    private static final String RUNS = Api.BASE + "/simulations/runs";

    @Inject
    SimulationRunner runner;
    @Inject
    Organizations organizations;

    private final String organization = Api.newOrganization();

    @Test
    void aCaseComesToTheSameFiguresBehindTheRequestAsAtOnce() {
        String location = businessCase(2);
        String wanted = "{\"samples\": 10001, \"seed\": 7}";
        JsonPath atOnce = owner(organization).body(wanted).post(location + "/simulations").then().statusCode(200).extract()
                .jsonPath(Api.EXACT);

        String run = start(location, "{\"simulation\": %s}".formatted(wanted));

        owner(organization).get(run).then().statusCode(200).body("state", equalTo("WAITING")).body("samples", is(10_001))
                .body("businessCaseId", equalTo(id(location))).body("businessCaseVersion", is(0)).body("result", nullValue());
        assertThat(runOne()).isTrue();
        JsonPath behind = owner(organization).get(run).then().body("state", equalTo("COMPLETED")).extract()
                .jsonPath(Api.EXACT);
        Map<String, Object> figures = new HashMap<>(atOnce.getMap(""));
        assertThat(behind.<Object> get("readings")).isEqualTo(figures.remove("readings"));
        assertThat(behind.<Object> get("complete")).isEqualTo(figures.remove("complete"));
        assertThat(behind.<Object> get("result")).isEqualTo(figures);
    }

    @Test
    void aRunKeepsToTheCaseAsItWasWhenItWasStarted() {
        String location = businessCase(1);
        JsonPath before = owner(organization).body("{}").post(location + "/simulations").jsonPath(Api.EXACT);
        String run = start(location, "{\"simulation\": {}}");
        patch(organization, location, "\"0\"", "{\"discountRate\": 0.5}").then().statusCode(200);

        assertThat(runOne()).isTrue();

        JsonPath after = owner(organization).get(run).jsonPath(Api.EXACT);
        Map<String, Object> figures = new HashMap<>(before.getMap(""));
        figures.keySet().removeAll(Set.of("readings", "complete"));
        assertThat(after.<Object> get("result")).isEqualTo(figures);
        assertThat(after.getInt("businessCaseVersion")).isZero();
    }

    /** 40 drivers of 250,000 samples: a second or more, long enough to look on. */
    @Test
    void aLongRunOfACaseTellsHowFarItIsAndStopsWhenItIsCancelled() {
        String location = businessCase(40);
        String run = new LongRuns(organization).cancelledUnderway(
                () -> start(location, "{\"simulation\": {}, \"samples\": 250000}"), this::runOne);

        owner(organization).get(run).then().body("state", equalTo("CANCELLED")).body("result", nullValue());
    }

    @Test
    void aCaseListsItsOwnRunsAndAllAreAmongThoseOfTheOrganization() {
        String one = businessCase(1);
        String other = businessCase(1);
        String first = id(start(one, "{\"simulation\": {}}"));
        String second = id(start(one, "{\"simulation\": {\"seed\": 2}}"));
        start(other, "{\"simulation\": {}}");

        owner(organization).get(one + "/simulations/runs").then().statusCode(200).body("items.id", contains(second, first))
                .body("items.businessCaseId", contains(id(one), id(one)));
        owner(organization).get(RUNS).then().body("items", hasSize(3));
    }

    @Test
    void wageRatesAreShownToThoseOnlyWhoMayWrite() {
        String location = owner(organization)
                .body("""
                        {"name": "Assistant", "currency": "EUR", "discountRate": 0, "periods": 1,
                         "drivers": [{"key": "hours", "name": "Hours", "value": 10, "distribution": {"type": "UNIFORM", "min": 8, "max": 12}},
                                     {"key": "rate", "name": "An hour", "value": 73.25, "wage": true,
                                      "distribution": {"type": "UNIFORM", "min": 73.125, "max": 73.375}}],
                         "lines": [{"kind": "BENEFIT", "name": "Time", "amount": 1, "benefitKind": "CASH_SAVING", "drivers": ["hours", "rate"]}]}""")
                .post(Api.BASE + "/business-cases").then().statusCode(201).extract().header("Location");
        String run = start(location, "{\"simulation\": {}}");
        assertThat(runOne()).isTrue();

        as(organization, "contributor").get(run).then().body("result.drivers.key", contains("hours", "rate"));
        as(organization, "viewer").get(run).then().statusCode(200).body("state", equalTo("COMPLETED"))
                .body("result.drivers.key", contains("hours"));
    }

    @Test
    void whatCannotBeSimulatedIsRefusedAtOnce() {
        String location = businessCase(40);
        String runs = location + "/simulations/runs";
        owner(organization).body("{\"simulation\": {}, \"samples\": 250001}").post(runs).then().statusCode(422).body("code",
                equalTo("simulation-too-large"));
        owner(organization).body("{\"simulation\": {}, \"samples\": 1000001}").post(runs).then().statusCode(400)
                .body("errors.pointer", contains("/samples"));
        owner(organization).body("{\"simulation\": {\"scenario\": \"NONE\"}}").post(runs).then().statusCode(422).body("code",
                equalTo("unknown-scenario"));
        owner(organization).body("{\"simulation\": {}}").post(businessCase(0) + "/simulations/runs").then().statusCode(422)
                .body("code", equalTo("nothing-uncertain"));
        as(organization, "viewer").body("{\"simulation\": {}}").post(runs).then().statusCode(403);
        owner(organization).get(runs).then().body("items", empty());
        String stranger = Api.newOrganization();
        owner(stranger).body("{\"simulation\": {}}").post(runs).then().statusCode(404);
        owner(stranger).get(runs).then().statusCode(404);
    }

    private boolean runOne() {
        return organizations.runAs(organization, "test", runner::one);
    }

    private String start(String location, String body) {
        return owner(organization).body(body).post(location + "/simulations/runs").then().statusCode(201).extract()
                .header("Location");
    }

    /** One line for each driver. */
    private String businessCase(int drivers) {
        String keys = IntStream.range(0, drivers).mapToObj(i -> """
                {"key": "d%d", "name": "d", "value": 10, "distribution": {"type": "PERT", "min": 0, "mode": 12.5, "max": 30}}"""
                .formatted(i)).collect(Collectors.joining(", "));
        String lines = IntStream.range(0, drivers)
                .mapToObj(
                        i -> """
                                , {"kind": "BENEFIT", "name": "b", "benefitKind": "CASH_SAVING", "amount": 2, "timing": "RECURRING", "drivers": ["d%d"]}"""
                                .formatted(i))
                .collect(Collectors.joining());
        return owner(organization).body("""
                {"name": "c", "currency": "EUR", "discountRate": 0.1, "periods": 3, "drivers": [%s],
                 "lines": [{"kind": "COST", "name": "c", "amount": 9}%s]}""".formatted(keys, lines))
                .post(Api.BASE + "/business-cases").then().statusCode(201).extract().header("Location");
    }

    private static String id(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }
}
