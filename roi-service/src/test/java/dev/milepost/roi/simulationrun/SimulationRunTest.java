package dev.milepost.roi.simulationrun;

import static dev.milepost.roi.Api.as;
import static dev.milepost.roi.Api.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;

import dev.milepost.kit.organization.Organizations;
import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.roi.Api;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class SimulationRunTest {
    private static final String RUNS = Api.BASE + "/simulations/runs";

    @Inject
    SimulationRunner runner;
    @Inject
    Organizations organizations;
    @Inject
    EntityManager entities;

    private final String organization = Api.newOrganization();

    @Test
    void whatRunsBehindTheRequestComesToTheSameFiguresAsWhatIsAnsweredAtOnce() {
        String simulation = simulation(2, 10_001);
        JsonPath atOnce = owner(organization).body(simulation).post(Api.BASE + "/simulations").then().statusCode(200).extract()
                .jsonPath(Api.EXACT);
        String run = start("{\"simulation\": %s}".formatted(simulation));
        owner(organization).get(run).then().statusCode(200).body("state", equalTo("WAITING")).body("samples", is(10_001))
                .body("drawn", is(0)).body("result", nullValue()).body("keptUntil", nullValue());

        assertThat(runOne()).isTrue();

        owner(organization).get(run).then().body("state", equalTo("COMPLETED")).body("drawn", is(10_001))
                .body("startedAt", notNullValue()).body("finishedAt", notNullValue()).body("keptUntil", notNullValue());
        JsonPath behind = owner(organization).get(run).jsonPath(Api.EXACT);
        assertThat(behind.<Object> get("result")).isEqualTo(atOnce.get());
        owner(organization).get(RUNS).then().body("items", hasSize(1)).body("items.result", everyItem(nullValue()));
        owner(organization).delete(run).then().statusCode(409).body("code", equalTo("simulation-run-ended"));
        assertThat(runOne()).isFalse();
    }

    /** 50 drivers of 200,000 samples: a second or more, long enough to look on. */
    @Test
    void aLongRunTellsHowFarItIsAndStopsWhenItIsCancelled() {
        String run = new LongRuns(organization).cancelledUnderway(
                () -> start("{\"simulation\": %s, \"samples\": 200000}".formatted(simulation(50, 100))), this::runOne);

        owner(organization).get(run).then().body("state", equalTo("CANCELLED")).body("result", nullValue())
                .body("finishedAt", notNullValue());
        owner(organization).delete(run).then().statusCode(409);
    }

    @Test
    void whatADeadReplicaHadBegunIsBegunAnewAndOldRunsAreDeleted() {
        String run = start("{\"simulation\": %s}".formatted(simulation(1, 100)));
        sql("update simulation_run set state = 'RUNNING', drawn = 50, started_at = now() - interval '1 hour', due_at = now()");

        assertThat(runOne()).isTrue();
        owner(organization).get(run).then().body("state", equalTo("COMPLETED"));
        sql("update simulation_run set due_at = now() - interval '1 second'");
        assertThat(runOne()).isTrue();

        owner(organization).get(run).then().statusCode(404);
    }

    @Test
    void whatCannotBeSimulatedIsRefusedAtOnce() {
        owner(organization).body("{\"simulation\": %s, \"samples\": 200001}".formatted(simulation(50, 100))).post(RUNS).then()
                .statusCode(422).body("code", equalTo("simulation-too-large"));
        owner(organization).body("{\"simulation\": %s, \"samples\": 1000001}".formatted(simulation(1, 100))).post(RUNS).then()
                .statusCode(400).body("errors.pointer", contains("/samples"));
        owner(organization).body("{}").post(RUNS).then().statusCode(400).body("errors.pointer", contains("/simulation"));
    }

    @Test
    void anOrganizationHasOnlySoManyAtOnce() {
        List<String> runs = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            runs.add(start("{\"simulation\": %s}".formatted(simulation(1, 100))));
        }
        owner(organization).body("{\"simulation\": %s}".formatted(simulation(1, 100))).post(RUNS).then().statusCode(409)
                .body("code", equalTo("too-many-simulation-runs"));

        owner(organization).delete(runs.getFirst()).then().statusCode(200);

        start("{\"simulation\": %s}".formatted(simulation(1, 100)));
    }

    @Test
    void somebodyElsesRunIsNotFoundAndViewersOnlyRead() {
        String run = start("{\"simulation\": %s}".formatted(simulation(1, 100)));
        String stranger = Api.newOrganization();

        owner(stranger).get(run).then().statusCode(404);
        owner(stranger).delete(run).then().statusCode(404);
        owner(stranger).get(RUNS).then().body("items", hasSize(0));
        as(organization, "viewer").get(run).then().statusCode(200);
        as(organization, "viewer").delete(run).then().statusCode(403);
        as(organization, "viewer").body("{\"simulation\": %s}".formatted(simulation(1, 100))).post(RUNS).then()
                .statusCode(403);
    }

    private boolean runOne() {
        return organizations.runAs(organization, "test", runner::one);
    }

    private String start(String body) {
        return owner(organization).body(body).post(RUNS).then().statusCode(201).extract().header("Location");
    }

    private void sql(String statement) {
        organizations.runAs(organization, "test",
                () -> QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(statement).executeUpdate()));
    }

    private static String simulation(int drivers, int samples) {
        return """
                {"currency": "EUR", "discountRate": 0.1, "samples": %d, "seed": 7, "drivers": [%s],
                 "flows": [{"period": 0, "amount": -10}, {"period": 1, "drivers": ["d0"]}]}""".formatted(samples,
                IntStream.range(0, drivers).mapToObj(i -> """
                        {"key": "d%d", "distribution": {"type": "PERT", "min": 0, "mode": 12.5, "max": 30}}""".formatted(i))
                        .collect(Collectors.joining(", ")));
    }
}
