package dev.milepost.roi;

import static dev.milepost.roi.Api.owner;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

import dev.milepost.kit.organization.Organizations;
import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.roi.kpi.Looking;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** A request takes the same few statements however much it is about. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class StatementCountTest {
    /** Jobs in the background may add a statement to one run, but not to the best of several. */
    private static final int RUNS = 4;

    @Inject
    SessionFactory sessions;
    @Inject
    MeterRegistry metrics;
    @Inject
    Looking looking;
    @Inject
    Organizations organizations;
    @Inject
    EntityManager entities;

    private final String organization = Api.newOrganization();
    private int run;

    @Test
    void metricsReadTheCaseAndItsLines() {
        String small = businessCase(1);
        String large = businessCase(150);

        assertThat(statements(() -> get(small + "/metrics"))).isEqualTo(2);
        assertThat(statements(() -> get(large + "/metrics"))).isEqualTo(2);
        assertThat(statements(() -> get(Api.BASE + "/business-cases?limit=1"))).isEqualTo(1);
        assertThat(statements(() -> get(Api.BASE + "/business-cases"))).isEqualTo(1);
    }

    @Test
    void figuresThatFollowKpisReadThemInTwoStatementsMore() {
        String one = caseOfKpis(1);
        String many = caseOfKpis(20);

        assertThat(statements(() -> get(one + "/metrics"))).isEqualTo(4);
        assertThat(statements(() -> get(many + "/metrics"))).isEqualTo(4);
        assertThat(statements(() -> get(many + "/sensitivity"))).isEqualTo(4);
        assertThat(statements(() -> get(many + "/workbook"))).isEqualTo(4);
    }

    @Test
    void aPortfolioIsReadInTheSameStatementsHoweverManyCasesThereAre() {
        IntStream.range(0, 2).forEach(i -> planned(i % 2 == 0 ? "EUR" : "USD"));
        long few = statements(() -> get(Api.BASE + "/portfolio?currency=EUR"));
        IntStream.range(0, 30).forEach(i -> planned(i % 2 == 0 ? "EUR" : "USD"));

        assertThat(statements(() -> get(Api.BASE + "/portfolio?currency=EUR"))).isEqualTo(few);
        // standings, foreign cases and their lines, rates, costs, claims, primaries and reviews, KPIs; no measurement without a KPI
        assertThat(few).isEqualTo(9);
        // the lines of those whose figures an earlier version made
        organizations.runAs(organization, "test", () -> QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update business_case set input_hash = null").executeUpdate()));
        assertThat(statements(() -> get(Api.BASE + "/portfolio?currency=EUR"))).isEqualTo(few + 1);
        assertThat(statements(() -> get(Api.BASE + "/roi-reviews/due"))).isEqualTo(2);
    }

    @Test
    void whatHasReallyComeIsReadInTheSameStatementsHoweverManyBenefitsThereAre() {
        String small = claiming(1);
        String large = claiming(12);

        // the case and its lines, its claims, the KPIs, their points and months, and the shares of all
        assertThat(statements(() -> get(small + "/realization"))).isLessThanOrEqualTo(10);
        assertThat(statements(() -> get(large + "/realization"))).isEqualTo(statements(() -> get(small + "/realization")));
        assertThat(statements(() -> get(large + "/plan-actual"))).isEqualTo(statements(() -> get(small + "/plan-actual")));
        long few = statements(() -> get(Api.BASE + "/portfolio?currency=EUR"));
        claiming(7);
        assertThat(statements(() -> get(Api.BASE + "/portfolio?currency=EUR"))).isEqualTo(few);
    }

    private String claiming(int benefits) {
        String rows = IntStream.range(0, benefits).mapToObj(i -> {
            String kpi = kpi(UUID.randomUUID());
            send(kpi, 0, 2);
            return """
                    {"kind": "BENEFIT", "name": "b", "amount": 3, "measuredBy": {"kpi": "%s", "valuePerUnit": 2}}"""
                    .formatted(kpi.substring(kpi.lastIndexOf('/') + 1));
        }).collect(Collectors.joining(","));
        Response made = owner(organization).body("""
                {"name": "c", "currency": "EUR", "discountRate": 0.1, "startDate": "2026-01-01", "lines": [%s]}"""
                .formatted(rows)).post(Api.BASE + "/business-cases");
        made.then().statusCode(201);
        made.<List<String>> path("lines.id").forEach(line -> owner(organization).body("""
                {"businessCaseId": "%s", "lineId": "%s", "firstMonth": "2026-01"}""".formatted(made.<String> path("id"), line))
                .post(Api.BASE + "/benefit-claims").then().statusCode(201));
        return made.header("Location");
    }

    @Test
    void aBatchOfMeasurementsIsWrittenAsOneSet() {
        String kpi = kpi(UUID.randomUUID());
        send(kpi, 0, 1);

        // the KPI with its lock, the set, the event, where the KPI stands now, and when it is looked at next
        long one = statements(() -> send(kpi, 10_000 * ++run, 1));
        assertThat(one).isLessThanOrEqualTo(5);
        assertThat(statements(() -> send(kpi, 10_000 * ++run, 2_000))).isLessThanOrEqualTo(5);
    }

    @Test
    void statusSeriesAndChartReadTheKpiAndItsMeasurements() {
        UUID plan = UUID.randomUUID();
        String kpi = kpi(plan);
        send(kpi, 0, 1_000);

        assertThat(statements(() -> get(kpi + "/status?on=2026-02-01"))).isEqualTo(2);
        assertThat(statements(() -> get(kpi + "/series?from=2026-01-01&to=2026-01-02&bucket=HOUR"))).isEqualTo(3);
        assertThat(statements(() -> get(kpi + "/series?from=2020-01-01&to=2026-12-31&bucket=DAY"))).isEqualTo(3);
        assertThat(statements(() -> get(kpi + "/series?from=2026-01-01&to=2026-01-02"))).isEqualTo(2);
        // the KPI, its last points, its baselines, what was dismissed of it, and its first points as long as nothing is fixed
        assertThat(statements(() -> get(kpi + "/control-chart"))).isEqualTo(5);
        looking.look(organization);
        assertThat(statements(() -> get(kpi + "/control-chart"))).isEqualTo(4);
        assertThat(statements(() -> get(kpi + "/control-chart/baselines"))).isEqualTo(2);
        correct(kpi, 150);
        assertThat(statements(() -> get(kpi + "/measurements/revisions?limit=1"))).isEqualTo(3);
        assertThat(statements(() -> get(kpi + "/measurements/revisions?limit=200"))).isEqualTo(3);
        assertThat(statements(() -> get(Api.BASE + "/kpis/status-summary?planId=" + plan))).isEqualTo(2);
        IntStream.range(0, 15).forEach(i -> send(kpi(plan), 0, 3));
        assertThat(statements(() -> get(Api.BASE + "/kpis/status-summary?planId=" + plan))).isEqualTo(2);
    }

    @Test
    void sumsAreJudgedInTheSameStatementsHoweverManyThereAreAndWhateverIsRunning() {
        UUID plan = UUID.randomUUID();
        String sum = "\"kind\": \"DELTA\", \"key\": \"sum\"";
        String kpi = kpi(plan, sum);
        send(kpi, 0, 1_000);

        // the KPI, its last readings, how far rollups reach, and its stretches
        assertThat(statements(() -> get(kpi + "/status?on=2026-02-01"))).isEqualTo(4);
        assertThat(statements(() -> get(kpi + "/status?on=2026-01-15"))).isEqualTo(4);
        String summary = Api.BASE + "/kpis/status-summary?planId=" + plan + "&on=2026-01-15";
        assertThat(statements(() -> get(summary))).isEqualTo(4);
        kpi(plan, "\"formula\": \"{sum} * 2\", \"interval\": \"DAY\"");
        long computed = statements(() -> get(summary));
        for (String interval : List.of("WEEK", "MONTH", "QUARTER", "YEAR")) {
            kpi(plan, "\"formula\": \"{sum} * 2\", \"interval\": \"" + interval + "\"");
        }
        IntStream.range(0, 15).forEach(i -> send(kpi(plan, "\"kind\": \"DELTA\""), 0, 3));
        assertThat(statements(() -> get(summary))).isEqualTo(computed);
    }

    @Test
    void theBooksAreReadAndWrittenInFewStatements() {
        UUID plan = UUID.randomUUID();
        enter(plan, 1);
        long one = statements(() -> enter(plan, 1));

        assertThat(statements(() -> enter(plan, 90))).isEqualTo(one);
        // the lock, the closed months, and the rows of entries, history and events
        assertThat(one).isEqualTo(5);
        // the sums; the entries and which of them are taken back
        assertThat(statements(() -> get(Api.BASE + "/actual-costs?planId=" + plan))).isEqualTo(1);
        assertThat(statements(() -> get(Api.BASE + "/ledger-entries?limit=1"))).isEqualTo(2);
        assertThat(statements(() -> get(Api.BASE + "/ledger-entries?limit=200"))).isEqualTo(2);
    }

    private void enter(UUID plan, int count) {
        String rows = IntStream.range(0, count).mapToObj(i -> """
                {"planId": "%s", "budgetLineId": "%s", "date": "2026-01-15", "amount": 7, "currency": "EUR", "kind": "OPEX"}"""
                .formatted(plan, UUID.randomUUID())).collect(Collectors.joining(","));
        owner(organization).body("{\"create\": [" + rows + "]}").post(Api.BASE + "/ledger-entries/batch").then()
                .statusCode(200);
    }

    private long statements(Runnable request) {
        request.run();
        long fewest = Long.MAX_VALUE;
        for (int i = 0; i < RUNS; i++) {
            long before = count();
            request.run();
            fewest = Math.min(fewest, count() - before);
        }
        return fewest;
    }

    /** Those of entities, and those of measurements, which pass them by. */
    private long count() {
        return sessions.getStatistics().getPrepareStatementCount()
                + (long) metrics.counter("milepost.measurement.statements").count();
    }

    private void get(String path) {
        owner(organization).get(path).then().statusCode(200);
    }

    private void send(String kpi, int from, int count) {
        send(kpi, from, count, 5);
    }

    private void correct(String kpi, int count) {
        send(kpi, 0, count, 6);
    }

    private void send(String kpi, int from, int count, int value) {
        String rows = IntStream.range(from, from + count)
                .mapToObj(i -> "{\"at\": \"%s\", \"value\": %d}"
                        .formatted(java.time.Instant.parse("2026-01-01T00:00:00Z").plusSeconds(i), value))
                .collect(Collectors.joining(","));
        owner(organization).body("{\"measurements\": [" + rows + "]}").post(kpi + "/measurements").then().statusCode(200);
    }

    private String kpi(UUID plan) {
        return kpi(plan, "\"kind\": \"GAUGE\"");
    }

    private String kpi(UUID plan, String fields) {
        return owner(organization)
                .body("{\"name\": \"k\", \"direction\": \"AT_LEAST\", \"planId\": \"%s\", %s}".formatted(plan, fields))
                .post(Api.BASE + "/kpis").then().statusCode(201).extract().header("Location");
    }

    private String caseOfKpis(int drivers) {
        String rows = IntStream.range(0, drivers).mapToObj(i -> {
            String kpi = kpi(UUID.randomUUID());
            send(kpi, 0, 2);
            return "{\"key\": \"d%d\", \"name\": \"d\", \"kpi\": \"%s\"}".formatted(i, kpi.substring(kpi.lastIndexOf('/') + 1));
        }).collect(Collectors.joining(","));
        return owner(organization).body("""
                {"name": "c", "currency": "USD", "discountRate": 0.1, "drivers": [%s], "lines": [
                 {"kind": "BENEFIT", "name": "b", "amount": 3, "drivers": ["d0"]}]}""".formatted(rows))
                .post(Api.BASE + "/business-cases").then().statusCode(201).extract().header("Location");
    }

    private void planned(String currency) {
        owner(organization).body("""
                {"name": "c", "planId": "%s", "currency": "%s", "discountRate": 0.1, "startDate": "2026-01-01", "lines": [
                 {"kind": "BENEFIT", "name": "b", "amounts": [3, 4]}]}""".formatted(UUID.randomUUID(), currency))
                .post(Api.BASE + "/business-cases").then().statusCode(201);
    }

    private String businessCase(int lines) {
        String rows = IntStream.range(0, lines)
                .mapToObj(i -> "{\"kind\": \"COST\", \"name\": \"c\", \"amounts\": [1, 2, 3]}")
                .collect(Collectors.joining(","));
        return owner(organization)
                .body("{\"name\": \"c\", \"currency\": \"USD\", \"discountRate\": 0.1, \"lines\": [" + rows + "]}")
                .post(Api.BASE + "/business-cases").then().statusCode(201).extract().header("Location");
    }
}
