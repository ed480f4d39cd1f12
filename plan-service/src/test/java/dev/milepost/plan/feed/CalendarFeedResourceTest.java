package dev.milepost.plan.feed;

import static dev.milepost.plan.Api.owner;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import jakarta.inject.Inject;

import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;

import dev.milepost.kit.door.Secrets;
import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.plan.Api;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@SuppressWarnings("NullAway.Init") // set by the test framework
class CalendarFeedResourceTest {

    @Inject
    AgroalDataSource dataSource;
    @TestHTTPResource(value = "/", management = true)
    URI management;

    /** Monday 2027-01-04, three days to Wednesday; then two days after two working days: Monday 11 and Tuesday 12. */
    @Test
    void tasksAreTodosAndMilestonesWholeDays() throws IOException, ParserException {
        Shaped plan = shapedPlan();
        String calendar = read(address(plan.id(), "TODO"));

        Calendar parsed = parsed(calendar);
        assertThat(parsed.getComponents()).hasSize(3);
        Component draft = component(parsed, plan.draft());
        assertThat(draft.getName()).isEqualTo("VTODO");
        assertThat(value(draft, "DTSTART")).isEqualTo("20270104");
        assertThat(value(draft, "DUE")).isEqualTo("20270106");
        assertThat(value(draft, "STATUS")).isEqualTo("NEEDS-ACTION");
        assertThat(value(draft, "PERCENT-COMPLETE")).isEqualTo("0");
        assertThat(draft.getProperty("DURATION")).isEmpty();
        Component agreed = component(parsed, plan.agreed());
        assertThat(agreed.getName()).isEqualTo("VEVENT");
        assertThat(value(agreed, "DTSTART")).isEqualTo("20270112");
        assertThat(value(agreed, "DTEND")).isEqualTo("20270113");
        assertThat(calendar).contains("DTSTART;VALUE=DATE:20270104");
    }

    /** RFC 9253, section 4: the property is in the predecessor and refers to the successor. */
    @Test
    void eachTaskNamesThoseThatWaitForIt() throws IOException, ParserException {
        Shaped plan = shapedPlan();
        Calendar parsed = parsed(read(address(plan.id(), "TODO")));

        assertThat(related(component(parsed, plan.draft()))).containsExactly(
                "RELATED-TO;RELTYPE=FINISHTOSTART;GAP=P2D;X-MILEPOST-LAG-UNIT=WORKING:task-" + plan.check() + "@milepost");
        assertThat(related(component(parsed, plan.check())))
                .containsExactly("RELATED-TO;RELTYPE=FINISHTOFINISH:task-" + plan.agreed() + "@milepost");
        assertThat(related(component(parsed, plan.agreed()))).isEmpty();
    }

    private static List<String> related(Component component) {
        return component.getProperties("RELATED-TO").stream().map(property -> property.toString().strip()).toList();
    }

    @Test
    void onRequestTasksAreEventsOrLeftOut() throws IOException, ParserException {
        Shaped plan = shapedPlan();

        Component draft = component(parsed(read(address(plan.id(), "EVENT"))), plan.draft());
        assertThat(draft.getName()).isEqualTo("VEVENT");
        assertThat(value(draft, "DTSTART")).isEqualTo("20270104");
        assertThat(value(draft, "DTEND")).isEqualTo("20270107");
        assertThat(value(draft, "TRANSP")).isEqualTo("TRANSPARENT");
        assertThat(parsed(read(address(plan.id(), "NONE"))).getComponents()).hasSize(1);
    }

    @Test
    void aMovedTaskHasAHigherNumberAndAnUntouchedOneStays() throws IOException, ParserException {
        Shaped plan = shapedPlan();
        String address = address(plan.id(), "TODO");
        String first = read(address);
        assertThat(read(address)).isEqualTo(first);

        owner().patch("/plans/" + plan.id() + "/tasks/" + plan.draft(), 0, Map.of("durationDays", 4)).statusCode(200);
        Calendar moved = parsed(read(address));

        assertThat(value(component(parsed(first), plan.check()), "SEQUENCE")).isEqualTo("0");
        assertThat(value(component(moved, plan.check()), "SEQUENCE")).isEqualTo("1");
        assertThat(value(component(moved, plan.check()), "DTSTART")).isEqualTo("20270112");
        assertThat(value(component(moved, plan.check()), "UID"))
                .isEqualTo(value(component(parsed(first), plan.check()), "UID"));
    }

    @Test
    void whatIsDoneSaysSoInUtc() throws IOException, ParserException {
        Shaped plan = shapedPlan();
        owner().patch("/plans/" + plan.id() + "/tasks/" + plan.draft(), 0,
                Map.of("status", "DONE", "actualStart", "2027-01-04", "actualFinish", "2027-01-05")).statusCode(200);

        Component draft = component(parsed(read(address(plan.id(), "TODO"))), plan.draft());
        assertThat(value(draft, "STATUS")).isEqualTo("COMPLETED");
        assertThat(value(draft, "COMPLETED")).isEqualTo("20270105T120000Z");
        assertThat(value(draft, "PERCENT-COMPLETE")).isEqualTo("100");
    }

    @Test
    void linesAreFoldedAt75OctetsAndEndedByCrlf() {
        String plan = owner().emptyPlan();
        String name = "Größe prüfen, für alle Fälle; und zwar überall, wo Öl und Übermut früher schädlich waren – 漢字 😀 "
                + "ß".repeat(60);
        owner().task(plan, owner().step(plan, "Writing"), name, 2);

        String calendar = read(address(plan, "TODO"));
        assertThat(calendar).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
        assertThat(calendar.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
        for (String line : calendar.split("\r\n", -1)) {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
        }
        assertThat(calendar.replace("\r\n ", "")).contains("SUMMARY:" + name.replace(",", "\\,").replace(";", "\\;"));
    }

    @Test
    void theAddressIsShownOnceAndOnlyItsHashIsKept() throws SQLException {
        String plan = owner().emptyPlan();
        String key = UUID.randomUUID().toString();
        String body = "{\"name\": \"Phone\"}";
        String address = owner().request().header("Idempotency-Key", key).body(body)
                .post(Api.BASE + "/plans/" + plan + "/calendar-feeds").then().statusCode(201).extract().path("address");
        String secret = secret(address);

        owner().request().header("Idempotency-Key", key).body(body).post(Api.BASE + "/plans/" + plan + "/calendar-feeds").then()
                .statusCode(409).body("code", equalTo("replay-not-possible"));
        owner().get("/plans/{id}/calendar-feeds", plan).body("items.name", contains("Phone"))
                .body("items[0].address", nullValue());
        try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("SELECT set_config('milepost.organization', 'demo', false)");
            try (ResultSet rows = statement
                    .executeQuery("SELECT (SELECT count(*) FROM calendar_feed f WHERE f::text LIKE '%" + secret
                            + "%') + (SELECT count(*) FROM history h WHERE h::text LIKE '%" + secret
                            + "%') + (SELECT count(*) FROM idempotency_key i WHERE i::text LIKE '%" + secret + "%'),"
                            + " (SELECT count(*) FROM calendar_feed WHERE secret_hash = '" + Secrets.hash(secret) + "')")) {
                rows.next();
                assertThat(rows.getInt(1)).as("rows with the secret").isZero();
                assertThat(rows.getInt(2)).as("rows with its hash").isEqualTo(1);
            }
            statement.execute("SELECT set_config('milepost.organization', '', false)");
        }
    }

    @Test
    void aRevokedAddressAndAWrongOneAndThatOfABinnedPlanAreNotThere() {
        String plan = owner().emptyPlan();
        Map<String, Object> made = owner().post("/plans/" + plan + "/calendar-feeds", Map.of("name", "Phone")).statusCode(201)
                .extract().path("");
        String address = String.valueOf(made.get("address"));
        read(address);

        owner().delete("/plans/" + plan + "/calendar-feeds/" + made.get("id"), 0).statusCode(204);
        given().get(address).then().statusCode(404).body("code", equalTo("calendar-feed-unknown"));
        owner().get("/plans/{id}/calendar-feeds", plan).body("items", empty());
        given().get(Api.BASE + "/calendar-feeds/{secret}.ics", Secrets.next()).then().statusCode(404);
        given().get(Api.BASE + "/calendar-feeds/nonsense.ics").then().statusCode(404);

        String binned = owner().emptyPlan();
        String itsAddress = address(binned, "TODO");
        owner().delete("/plans/" + binned, 0).statusCode(204);
        given().get(itsAddress).then().statusCode(404);
    }

    @Test
    void theDoorOpensToOneCalendarAndNothingElse() throws SQLException {
        Shaped plan = shapedPlan();
        String address = address(plan.id(), "TODO");

        assertThat(read(address)).contains(plan.draft());
        given().get(Api.BASE + "/plans/" + plan.id()).then().statusCode(401);
        Api.as("other-owner").request().accept("*/*").get(address).then().statusCode(200);
        try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery("SELECT count(*) FROM calendar_feed")) {
                rows.next();
                assertThat(rows.getInt(1)).as("without an organization").isZero();
            }
            try (ResultSet owner = statement
                    .executeQuery("SELECT calendar_feed_organization('" + Secrets.hash(secret(address)) + "')")) {
                owner.next();
                assertThat(owner.getString(1)).isEqualTo("demo");
            }
        }
    }

    @Test
    void somebodyElsesPlanHasNoAddressesAndAViewerMakesNone() {
        String plan = owner().emptyPlan();
        String feed = owner().post("/plans/" + plan + "/calendar-feeds", Map.of("name", "Phone")).statusCode(201)
                .header("Location", startsWith(Api.BASE + "/plans/" + plan + "/calendar-feeds/")).extract().path("id");
        Api other = Api.as("other-owner");
        Api viewer = Api.as("demo-viewer");

        other.get("/plans/{id}/calendar-feeds", plan).statusCode(404);
        other.get("/plans/{id}/calendar-feeds/{feed}", other.emptyPlan(), feed).statusCode(404);
        other.post("/plans/" + plan + "/calendar-feeds", Map.of("name", "Mine")).statusCode(404);
        other.delete("/plans/" + plan + "/calendar-feeds/" + feed, 0).statusCode(404);
        viewer.get("/plans/{id}/calendar-feeds/{feed}", plan, feed).statusCode(200);
        viewer.get("/plans/{id}/calendar-feeds/{feed}/history", plan, feed).body("items.action", contains("CREATED"));
        viewer.post("/plans/" + plan + "/calendar-feeds", Map.of("name", "Mine")).statusCode(403);
        viewer.delete("/plans/" + plan + "/calendar-feeds/" + feed, 0).statusCode(403);
    }

    /** Whoever reads logs or figures of the service, or gets a problem passed on, can't open the calendar. */
    @Test
    void theSecretOfAnAddressIsInNoProblemNoLogLineAndNoMetric() {
        String plan = owner().emptyPlan();
        Map<String, Object> made = owner().post("/plans/" + plan + "/calendar-feeds", Map.of("name", "Phone")).statusCode(201)
                .extract().path("");
        String address = String.valueOf(made.get("address"));
        String secret = secret(address);
        List<String> logged = new CopyOnWriteArrayList<>();
        List<String> answered = new ArrayList<>();
        try (Listening listening = new Listening(logged)) {
            read(address);
            answered.add(given().post(address).then().statusCode(405).extract().asString());
            answered.add(given().get(address + "?colour=red").then().statusCode(400).extract().asString());
            answered.add(given().get(address + "/more").then().statusCode(404).extract().asString());
            given().get(Api.BASE + "/calendar-feeds/{secret}.ics", secret.substring(1)).then().statusCode(404)
                    .body("instance", equalTo(Api.BASE + "/calendar-feeds/***.ics"));
            owner().delete("/plans/" + plan + "/calendar-feeds/" + made.get("id"), 0).statusCode(204);
            answered.add(given().get(address).then().statusCode(404).extract().asString());
        }

        assertThat(answered).allSatisfy(body -> assertThat(body).contains("***").doesNotContain(secret));
        assertThat(logged).as("the handler listens").anySatisfy(line -> assertThat(line).contains("***"))
                .noneSatisfy(line -> assertThat(line).contains(secret));
        assertThat(given().get(management.resolve("/q/metrics")).then().statusCode(200).extract().asString())
                .contains("http_server_requests_seconds_count").doesNotContain(secret).doesNotContain(secret.substring(1));
    }

    /** Takes down all that is logged for as long as it is open. */
    private static final class Listening extends Handler implements AutoCloseable {

        private final List<String> lines;
        private final Logger ours = Logger.getLogger("dev.milepost");
        private final Level level = ours.getLevel();

        private Listening(List<String> lines) {
            this.lines = lines;
            setLevel(Level.ALL);
            ours.setLevel(Level.FINE);
            Logger.getLogger("").addHandler(this);
        }

        @Override
        public void publish(LogRecord record) {
            lines.add(record instanceof ExtLogRecord formatted ? formatted.getFormattedMessage() : record.getMessage());
        }

        @Override
        public void flush() {
        }

        @Override
        public void close() {
            Logger.getLogger("").removeHandler(this);
            ours.setLevel(level);
        }
    }

    private record Shaped(String id, String draft, String check, String agreed) {
    }

    private static Shaped shapedPlan() {
        String plan = owner().emptyPlan();
        String step = owner().step(plan, "Writing");
        String draft = owner().task(plan, step, "Draft", 3);
        String check = owner().task(plan, step, "Check", 2);
        String agreed = owner().task(plan, step, "Agreed", 0);
        owner().post("/plans/" + plan + "/dependencies",
                Map.of("predecessorId", draft, "successorId", check, "type", "FS", "lag", 2)).statusCode(201);
        owner().post("/plans/" + plan + "/dependencies",
                Map.of("predecessorId", check, "successorId", agreed, "type", "FF")).statusCode(201);
        return new Shaped(plan, draft, check, agreed);
    }

    private static String address(String plan, String tasksAs) {
        return owner().post("/plans/" + plan + "/calendar-feeds", Map.of("name", "Phone", "tasksAs", tasksAs)).statusCode(201)
                .extract().path("address");
    }

    private static String secret(String address) {
        return address.substring(address.lastIndexOf('/') + 1, address.length() - ".ics".length());
    }

    private static String read(String address) {
        return new String(given().get(address).then().statusCode(200).contentType("text/calendar;charset=UTF-8").extract()
                .asByteArray(), StandardCharsets.UTF_8);
    }

    private static Calendar parsed(String calendar) throws IOException, ParserException {
        return new CalendarBuilder().build(new ByteArrayInputStream(calendar.getBytes(StandardCharsets.UTF_8)));
    }

    private static Component component(Calendar calendar, String task) {
        return calendar.getComponents().stream()
                .filter(component -> value(component, "UID").equals("task-" + task + "@milepost"))
                .findFirst().orElseThrow();
    }

    private static String value(Component component, String property) {
        return component.getProperty(property).map(Property.class::cast).map(Property::getValue).orElse("");
    }
}
