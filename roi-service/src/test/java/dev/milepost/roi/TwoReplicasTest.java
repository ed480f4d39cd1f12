package dev.milepost.roi;

import static dev.milepost.roi.Api.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;

import dev.milepost.kit.organization.Organizations;
import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.kit.testing.TwoReplicas;
import dev.milepost.roi.kpi.Looking;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** What the service does by the clock is done once, however many replicas there are. */
@QuarkusTest
@TestProfile(TwoReplicas.Unscheduled.class)
@QuarkusTestResource(PlatformResource.class)
class TwoReplicasTest {

    /** Those that are tried below, and benefit-realized in {@code RealizedByTwoReplicasTest}. */
    private static final Set<String> TRIED = Set.of("case-clock", "roi-review-reminders", "alerts", "kpi-clock",
            "simulation-runs", "measurement-imports", "measurement-rollups", "measurement-partitions", "benefit-realized");
    private static final int MANY = 12;

    @Inject
    Looking looking;
    @Inject
    Organizations organizations;
    @Inject
    EntityManager entities;

    private final String organization = Api.newOrganization();

    @Test
    void everyJobIsTried() {
        Set<String> jobs = new HashSet<>(TwoReplicas.jobs());
        jobs.removeAll(TwoReplicas.JOBS_OF_THE_KIT);

        assertThat(jobs).isEqualTo(TRIED);
    }

    @Test
    void eachAlertOfAKpiIsOpenedAndToldOnce() throws Exception {
        for (int i = 0; i < MANY; i++) {
            measure(kpi("\"thresholds\": [{\"above\": 10}], \"interval\": \"DAY\""), 2, 11);
        }
        sql("update kpi set due_at = now()");

        TwoReplicas.run("kpi-clock");

        // One for the threshold, one for what is missing since
        assertThat(count("alert where kind = 'THRESHOLD'")).isEqualTo(MANY);
        assertThat(told("alert.opened")).hasSize((int) count("alert")).doesNotHaveDuplicates();
        assertThat(told("kpi.measurement-due")).hasSize(MANY).doesNotHaveDuplicates();
    }

    @Test
    void alertsThatWaitedForTheEndOfQuietHoursAreToldOnce() throws Exception {
        LocalTime now = LocalTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES);
        quiet("\"0\"", ", \"from\": \"%s\", \"to\": \"%s\"".formatted(now.minusHours(1), now.plusHours(1)));
        for (int i = 0; i < MANY; i++) {
            measure(kpi("\"thresholds\": [{\"above\": 10}]"), 1, 11);
        }
        looking.look(organization);
        quiet("\"1\"", "");
        sql("update alert set due_at = now()");
        assertThat(told("alert.opened")).isEmpty();

        TwoReplicas.run("alerts");

        assertThat(told("alert.opened")).hasSize(MANY).doesNotHaveDuplicates();
    }

    @Test
    void aReviewThatIsDueIsRemindedOfOnce() throws Exception {
        for (int i = 0; i < MANY; i++) {
            owner(organization).body("{\"name\": \"c\", \"planId\": \"%s\", \"currency\": \"EUR\", \"discountRate\": 0}"
                    .formatted(UUID.randomUUID())).post(Api.BASE + "/business-cases").then().statusCode(201);
        }
        sql("update business_case set created_at = now() - interval '91 days'");
        sql("update roi_review_reminder set due_at = now() - interval '1 minute'");

        TwoReplicas.run("roi-review-reminders");

        assertThat(told("roi-review.due")).hasSize(MANY).doesNotHaveDuplicates();
    }

    @Test
    void aCaseIsReadAgainOnceWhenItsKpiHasChanged() throws Exception {
        String kpi = kpi("\"key\": \"minutes\"");
        List<String> cases = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            cases.add(owner(organization).body("""
                    {"name": "x", "currency": "EUR", "discountRate": 0, "periods": 1,
                     "drivers": [{"key": "hours", "name": "Hours", "kpi": "key:minutes", "kpiFactor": 0.25}],
                     "lines": [{"kind": "BENEFIT", "name": "b", "amount": 100, "drivers": ["hours"]}]}""")
                    .post(Api.BASE + "/business-cases").then().statusCode(201).extract().header("Location"));
        }
        measure(kpi, 0, 12);
        looking.look(organization);

        TwoReplicas.run("case-clock");

        for (String location : cases) {
            owner(organization).get(location).then().header("ETag", "\"1\"").body("summary.npv", is(300f));
        }
        // One when it was made, one since
        assertThat(told("business-case.changed")).hasSize(2 * MANY);
    }

    @Test
    void aSimulationIsBegunOnce() throws Exception {
        List<String> runs = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            runs.add(owner(organization).body("""
                    {"simulation": {"currency": "EUR", "discountRate": 0.1, "samples": 500, "seed": 7,
                     "drivers": [{"key": "d", "distribution": {"type": "PERT", "min": 0, "mode": 12.5, "max": 30}}],
                     "flows": [{"period": 0, "amount": -10}, {"period": 1, "drivers": ["d"]}]}}""")
                    .post(Api.BASE + "/simulations/runs").then().statusCode(201).extract().header("Location"));
        }

        long begun = begun("simulation_run", "OLD.started_at IS DISTINCT FROM NEW.started_at", "simulation-runs");

        assertThat(begun).isEqualTo(runs.size());
        runs.forEach(run -> owner(organization).get(run).then().body("state", equalTo("COMPLETED")).body("drawn", is(500))
                .body("failure", nullValue()));
    }

    @Test
    void rollupsComeToWhatTheMeasurementsComeTo() throws Exception {
        List<String> kpis = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            String kpi = kpi("\"kind\": \"DELTA\"");
            measure(kpi, 40, 1);
            measure(kpi, 39, 2);
            measure(kpi, 38, 4);
            kpis.add(kpi);
        }
        sql("update measurement_stale set due_at = now() - interval '1 second'");

        TwoReplicas.run("measurement-rollups");

        assertThat(count("measurement_stale where due_at <= now()")).isZero();
        Instant now = Instant.now();
        for (String kpi : kpis) {
            List<Number> values = owner(organization).queryParam("from", now.minus(45, ChronoUnit.DAYS).toString())
                    .queryParam("to", now.toString()).queryParam("bucket", "DAY").get(kpi + "/series").then().statusCode(200)
                    .extract().path("points.value.findAll { it != null }");
            assertThat(values).extracting(Number::intValue).containsExactly(1, 2, 4);
        }
    }

    @Test
    void oldImportsAreDeleted() throws Exception {
        String kpi = kpi("\"kind\": \"GAUGE\"");
        for (int i = 0; i < MANY; i++) {
            owner(organization).body("{\"format\": \"NDJSON\"}").post(kpi + "/measurement-imports").then().statusCode(201);
        }
        sql("update measurement_import set due_at = now() - interval '1 second'");

        TwoReplicas.run("measurement-imports");

        assertThat(count("measurement_import")).isZero();
    }

    @Test
    void partitionsAreMadeOnce() throws Exception {
        TwoReplicas.run("measurement-partitions");
        List<String> before = partitions();
        asOwner("DROP TABLE " + before.stream().filter(name -> name.matches("measurement_\\d{4}q\\d")).toList().getLast());
        assertThat(partitions()).hasSize(before.size() - 1);

        TwoReplicas.run("measurement-partitions");

        assertThat(partitions()).isEqualTo(before);
    }

    /** How often rows of a table came to fit the condition while two replicas did the job. */
    private static long begun(String table, String condition, String job) throws Exception {
        asOwner("CREATE SEQUENCE begun; GRANT USAGE ON SEQUENCE begun TO PUBLIC; CREATE FUNCTION count_begun() RETURNS trigger"
                + " LANGUAGE plpgsql AS $$ BEGIN PERFORM nextval('begun'); RETURN NULL; END $$; CREATE TRIGGER count_begun AFTER"
                + " UPDATE ON " + table + " FOR EACH ROW WHEN (" + condition + ") EXECUTE FUNCTION count_begun()");
        try {
            TwoReplicas.run(job);
            return Long.parseLong(asked("SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM begun").getFirst());
        } finally {
            asOwner("DROP TRIGGER count_begun ON " + table + "; DROP FUNCTION count_begun(); DROP SEQUENCE begun");
        }
    }

    private static List<String> partitions() throws SQLException {
        return asked("SELECT inhrelid::regclass::text FROM pg_inherits WHERE inhparent = 'measurement'::regclass ORDER BY 1");
    }

    private static List<String> asked(String query) throws SQLException {
        try (Connection migrator = TwoReplicas.migrator();
                Statement statement = migrator.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (result.next()) {
                found.add(result.getString(1));
            }
            return found;
        }
    }

    private static void asOwner(String statements) throws SQLException {
        try (Connection migrator = TwoReplicas.migrator(); Statement statement = migrator.createStatement()) {
            statement.execute(statements);
        }
    }

    private String kpi(String fields) {
        return owner(organization).body("{\"name\": \"k\", \"direction\": \"AT_LEAST\", " + fields + "}")
                .post(Api.BASE + "/kpis")
                .then().statusCode(201).extract().header("Location");
    }

    private void measure(String kpi, int daysAgo, int value) {
        owner(organization).body("{\"measurements\": [{\"at\": \"%s\", \"value\": %d}]}"
                .formatted(Instant.now().minus(daysAgo, ChronoUnit.DAYS), value)).post(kpi + "/measurements").then()
                .statusCode(200).body("accepted", is(1));
    }

    private void quiet(String etag, String hours) {
        owner(organization).header("If-Match", etag).body("{\"zone\": \"UTC\"" + hours + "}").put(Api.BASE + "/quiet-hours")
                .then()
                .statusCode(200);
    }

    private List<?> told(String type) {
        return organizations.runAs(organization, "test", () -> QuarkusTransaction.requiringNew().call(() -> entities
                .createNativeQuery("select subject from outbox_event where type = :type").setParameter("type", type)
                .getResultList()));
    }

    private long count(String of) {
        return organizations.runAs(organization, "test", () -> QuarkusTransaction.requiringNew().call(
                () -> ((Number) entities.createNativeQuery("select count(*) from " + of).getSingleResult()).longValue()));
    }

    private void sql(String statement) {
        organizations.runAs(organization, "test",
                () -> QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(statement).executeUpdate()));
    }
}
