package dev.milepost.plan.exchange;

import static dev.milepost.plan.Api.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.plan.Api;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ExchangeResourceTest {

    @Inject
    SessionFactory sessions;

    private static final Map<String, String> TYPES = Map.of("csv", "text/csv", "json", "application/json", "mspdi",
            "application/xml");

    @ParameterizedTest
    @ValueSource(strings = { "csv", "json", "mspdi" })
    void exportImportExportGivesTheSameFile(String format) {
        String plan = richPlan();
        String exported = export(plan, format);
        String copy = owner().post("/plans", Map.of("name", "Rich", "startDate", "2027-01-04", "statusDate", "2027-01-08",
                "currency", "EUR", "calendar", CALENDAR)).statusCode(201).extract().path("id");

        take(copy, format, exported).statusCode(200).body("tasks.created", equalTo(8)).body("steps.created", equalTo(2))
                .body("dependencies.created", equalTo(4)).body("notTaken", empty())
                .body("baselines", equalTo(format.equals("mspdi") ? 2 : 0));

        assertThat(withoutIds(export(copy, format))).isEqualTo(withoutIds(exported));
    }

    @ParameterizedTest
    @ValueSource(strings = { "csv", "json", "mspdi" })
    void theBuiltInTemplateGoesOutAndIn(String format) {
        String plan = owner().planFromTemplate();
        String exported = export(plan, format);
        String copy = owner().post("/plans", Map.of("name", "Copy", "startDate", "2026-01-05", "currency", "USD"))
                .statusCode(201).extract().path("id");

        take(copy, format, exported).statusCode(200).body("tasks.created", equalTo(46)).body("steps.created", equalTo(10));

        String finish = owner().get("/plans/{id}/schedule", plan).extract().path("finish");
        owner().get("/plans/{id}/schedule", copy).body("finish", equalTo(finish));
    }

    @ParameterizedTest
    @ValueSource(strings = { "csv", "json", "mspdi" })
    void theSameFileTwiceChangesNothing(String format) {
        String plan = richPlan();
        take(plan, format, export(plan, format)).statusCode(200).body("tasks.created", equalTo(0))
                .body("tasks.updated", equalTo(0)).body("tasks.unchanged", equalTo(8)).body("steps.created", equalTo(0))
                .body("steps.updated", equalTo(0)).body("dependencies.created", equalTo(0))
                .body("dependencies.unchanged", equalTo(4));
    }

    @ParameterizedTest
    @ValueSource(strings = { "csv", "json", "mspdi" })
    void aDryRunSaysWhatTheRealRunDoesAndSavesNothing(String format) {
        String file = export(richPlan(), format);
        String target = owner().emptyPlan();

        Map<String, Object> dry = owner().request().contentType(TYPES.get(format)).body(file.getBytes(StandardCharsets.UTF_8))
                .post(Api.BASE + "/plans/" + target + "/import?dryRun=true&format=" + format).then().statusCode(200).extract()
                .path("");
        owner().get("/plans/{id}/outline", target).body("steps", empty());
        Map<String, Object> real = take(target, format, file).statusCode(200).extract().path("");

        assertThat(dry).isEqualTo(real);
    }

    @Test
    void aMinimalTableIsEnough() {
        String plan = owner().emptyPlan();
        String file = "step;name;durationDays;predecessors\r\nWriting;Draft;3;\r\nWriting;Check;1,5;draft\r\n";

        take(plan, "csv", file).statusCode(422).body("errors.pointer", contains("/lines/3/durationDays"))
                .body("errors[0].detail", containsString("a number with a point"));
        take(plan, "csv", "\uFEFF" + file.replace("1,5", "1.5")).statusCode(200).body("tasks.created", equalTo(2))
                .body("steps.created", equalTo(1)).body("dependencies.created", equalTo(1));
        owner().get("/plans/{id}/outline", plan).body("steps.name", contains("Writing"))
                .body("steps[0].tasks.name", contains("Draft", "Check")).body("steps[0].tasks[1].durationDays", equalTo(1.5f));
    }

    @Test
    void everyBadLineIsNamedWithItsNumberAndWhatIsAccepted() {
        String plan = owner().emptyPlan();
        String file = """
                kind,step,key,name,description,durationDays,status,deadline,predecessors
                STEP,,writing,Writing,,,,,
                TASK,writing,draft,Draft,"two
                lines",3,NOT_STARTED,2027-02-30,
                TASK,writing,check,Check,,x,WAITING,01.02.2027,
                MILESTONE,writing,done,Done,,2,NOT_STARTED,,nobody
                TASK,,,No step above it is fine,,1,,,draft:XX
                GATE,writing,gate,Gate,,1,,,draft
                TASK,writing,draft,Draft again,,1,,,
                TASK,writing,Not A Key,Named wrongly,,1,,,
                TASK,writing,blank,,,1,,,
                """;

        ValidatableResponse refused = take(plan, "csv", file).statusCode(422).body("code", equalTo("import-refused"));

        List<String> pointers = refused.extract().path("errors.pointer");
        assertThat(pointers).contains("/lines/3/deadline", "/lines/5/durationDays", "/lines/5/status", "/lines/5/deadline",
                "/lines/6/durationDays", "/lines/6/predecessors/predecessor", "/lines/7/predecessors", "/lines/8/kind",
                "/lines/9/key", "/lines/10/key", "/lines/11/name");
        refused.body("errors.find { it.pointer == '/lines/5/status' }.detail",
                containsString("NOT_STARTED, IN_PROGRESS, DONE, CANCELLED"))
                .body("errors.find { it.pointer == '/lines/5/deadline' }.detail", containsString("YYYY-MM-DD"));
        owner().get("/plans/{id}/outline", plan).body("steps", empty());
    }

    @Test
    void externalIdsUpdateInsteadOfDuplicating() {
        String plan = owner().emptyPlan();
        String id = "T-" + UUID.randomUUID();
        take(plan, "csv", "step,externalId,name,durationDays\nA," + id + ",Draft,3\n").statusCode(200);

        take(plan, "csv", "step,externalId,name,durationDays\nA," + id + ",Draft renamed,5\n").statusCode(200)
                .body("tasks.created", equalTo(0)).body("tasks.updated", equalTo(1));
        owner().get("/plans/{id}/outline", plan).body("steps[0].tasks.name", contains("Draft renamed"))
                .body("steps[0].tasks.durationDays", contains(5));

        String another = owner().emptyPlan();
        take(another, "csv", "step,externalId,name\nA," + id + ",Draft\n").statusCode(422)
                .body("errors.pointer", contains("/lines/2/externalId"));
    }

    @Test
    void columnsThatAreNotThereLeaveTheirValuesAndEmptyCellsTakeThemAway() {
        String plan = owner().emptyPlan();
        take(plan, "csv", "step,key,name,assignee,deadline\nA,draft,Draft,Ada,2027-03-01\n").statusCode(200);

        take(plan, "csv", "step,key,name,deadline\nA,draft,Draft,\n").statusCode(200).body("tasks.updated", equalTo(1));
        owner().get("/plans/{id}/outline", plan).body("steps[0].tasks[0].assignee", equalTo("Ada"))
                .body("steps[0].tasks[0].deadline", equalTo(null));
    }

    @Test
    void formulasAreDefusedOnTheWayOutAndComeBackAsTheyWere() {
        String plan = owner().emptyPlan();
        String name = "=HYPERLINK(\"http://evil.test\")";
        owner().task(plan, owner().step(plan, "Writing"), name, 1);

        String file = export(plan, "csv");
        assertThat(file).contains("\"'=HYPERLINK(\"\"http://evil.test\"\")\"").doesNotContain(",=").doesNotContain(",\"=");
        take(plan, "csv", file).statusCode(200).body("tasks.unchanged", equalTo(1));
    }

    @Test
    void anExportForExcelHasAMarkAndSemicolonsAndComesBack() {
        String plan = richPlan();
        byte[] file = owner().get("/plans/{id}/export?format=csv&excel=true", plan).statusCode(200)
                .header("Content-Disposition", equalTo("attachment; filename=\"Rich.csv\"")).extract().asByteArray();

        assertThat(file).startsWith(0xEF, 0xBB, 0xBF);
        String text = new String(file, StandardCharsets.UTF_8);
        assertThat(text.lines().findFirst().orElseThrow()).contains("kind;step;key");
        take(plan, "csv", text).statusCode(200).body("tasks.unchanged", equalTo(8));
    }

    @Test
    void anotherEncodingIsRefusedWithItsLine() {
        String plan = owner().emptyPlan();
        byte[] file = "step,name\nA,Draft\nA,Prüfen\n".getBytes(Charset.forName("windows-1252"));

        owner().request().contentType("text/csv").body(file).post(Api.BASE + "/plans/" + plan + "/import?format=csv").then()
                .statusCode(422).body("code", equalTo("file-not-utf8")).body("detail", startsWith("Line 3"));
    }

    @Test
    void aCircleInAFileIsRefusedWithItsTasks() {
        String plan = owner().emptyPlan();

        take(plan, "csv", "step,key,name,predecessors\nA,a,First,b\nA,b,Second,a\n").statusCode(422)
                .body("code", equalTo("dependency-cycle")).body("detail", containsString("\"First\""));
        owner().get("/plans/{id}/outline", plan).body("steps", empty());
    }

    @Test
    void aFileMakesANewPlan() {
        String file = export(richPlan(), "json");

        String made = owner().request().contentType("application/json").body(file)
                .post(Api.BASE + "/plans/import?format=json&name=From a file").then().statusCode(201)
                .header("Location", containsString("/plans/")).body("goals.created", equalTo(1)).extract().path("planId");
        owner().get("/plans/{id}", made).body("name", equalTo("From a file")).body("currency", equalTo("EUR"))
                .body("goals.name", contains("Faster"));

        owner().request().contentType("text/csv").body("step,name\nA,Draft\n").post(Api.BASE + "/plans/import?format=csv")
                .then()
                .statusCode(400).body("errors.pointer", hasItems("?name", "?startDate", "?currency"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Project><Name>&x;</Name></Project>|file-dangerous",
            "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><Project>&b;</Project>|file-dangerous",
            "<Project><Name>open|file-unreadable", "no xml at all|file-unreadable" })
    void dangerousAndBrokenXmlIsRefused(String file, String code) {
        take(owner().emptyPlan(), "mspdi", file).statusCode(422).body("code", equalTo(code));
    }

    @Test
    void deepXmlIsRefused() {
        take(owner().emptyPlan(), "mspdi", "<a>".repeat(1000) + "</a>".repeat(1000)).statusCode(422)
                .body("code", equalTo("file-dangerous"));
    }

    @Test
    void brokenFilesSayWhere() {
        String plan = owner().emptyPlan();
        take(plan, "json", "{\"format\": \"milepost-plan\",\n \"version\": 1,\n oops}").statusCode(422)
                .body("detail", startsWith("Line 3"));
        take(plan, "json",
                "{\"format\": \"milepost-plan\", \"version\": 1, \"tasks\": [], \"steps\": [{\"name\": \"No key\"}]}")
                .statusCode(422).body("errors.pointer", hasItems("/tasks", "/steps/0/key"));
        take(plan, "csv", "").statusCode(422).body("code", equalTo("file-unreadable"));
        take(plan, "csv", "name,colour\nDraft,red\n").statusCode(422).body("detail", containsString("\"colour\""));
        take(plan, "xls", "x").statusCode(400).body("errors.pointer", hasItem("?format"));
    }

    @Test
    void projectFilesCarryElevenBaselinesAndSayHowManyAreLeftOut() {
        String plan = owner().emptyPlan();
        owner().task(plan, owner().step(plan, "Writing"), "Draft", 2);
        for (int i = 1; i <= 13; i++) {
            owner().post("/plans/" + plan + "/baselines", Map.of("name", "Number " + i)).statusCode(201);
        }

        String file = export(plan, "mspdi");
        assertThat(file).contains("2 more left out");
        String copy = owner().emptyPlan();
        take(copy, "mspdi", file).statusCode(200).body("baselines", equalTo(11));
        owner().get("/plans/{id}/baselines", copy).body("items.name", hasItems("Number 1", "Number 11"))
                .body("items.size()", equalTo(11)).body("items[0].start", equalTo("2027-01-04"))
                .body("items[0].finish", equalTo("2027-01-05"));
        take(copy, "mspdi", file).statusCode(200).body("baselines", equalTo(0));
    }

    @Test
    void tasksMayStandBeforeTheOneTheyBelongToAndNotInACircle() {
        String plan = owner().emptyPlan();
        take(plan, "csv", "step,key,name,parent\nA,inner,Inner,outer\nA,outer,Outer,\n").statusCode(200);
        String outer = owner().get("/plans/{id}/outline", plan).extract().path("steps[0].tasks.find { it.key == 'outer' }.id");
        owner().get("/plans/{id}/outline", plan).body("steps[0].tasks.find { it.key == 'inner' }.parentId", equalTo(outer))
                .body("steps[0].tasks.key", contains("inner", "outer"));

        take(owner().emptyPlan(), "csv", "step,key,name,parent\nA,one,One,two\nA,two,Two,one\n").statusCode(422)
                .body("errors.pointer", contains("/lines/2/parent", "/lines/3/parent"));
    }

    @Test
    void aFileSaysNothingOfIdsOrOfOtherThingsOfTheOrganization() {
        String plan = owner().emptyPlan();
        String task = "{\"key\": \"a\", \"name\": \"A\", \"stepId\": \"01a201c0-1c96-78b1-97be-51fab9aeaac1\", \"calendarId\": \"01a201c0-1c96-78b1-97be-51fab9aeaac1\"}";
        take(plan, "json",
                "{\"format\": \"milepost-plan\", \"version\": 1, \"steps\": [{\"key\": \"s\", \"name\": \"S\", \"tasks\": ["
                        + task + "]}]}")
                .statusCode(422).body("errors.pointer",
                        hasItems("/steps/0/tasks/0/stepId", "/steps/0/tasks/0/calendarId"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "csv", "json", "mspdi" })
    void exportsAndImportsTakeAsManyStatementsForManyTasksAsForFew(String format) {
        String few = chain(5);
        String many = chain(80);
        long exportOfFew = statementsOf(() -> export(few, format));
        assertThat(statementsOf(() -> export(many, format))).isEqualTo(exportOfFew);

        String small = export(few, format);
        String large = export(many, format);
        String intoOne = owner().emptyPlan();
        String intoOther = owner().emptyPlan();
        long importOfFew = statementsOf(() -> take(intoOne, format, small).statusCode(200));
        assertThat(statementsOf(() -> take(intoOther, format, large).statusCode(200))).isEqualTo(importOfFew);
    }

    private static String chain(int tasks) {
        String plan = owner().emptyPlan();
        take(plan, "csv", "step,key,name,predecessors\n" + IntStream.range(0, tasks)
                .mapToObj(i -> "A,t" + i + ",Task " + i + "," + (i == 0 ? "" : "t" + (i - 1)))
                .collect(Collectors.joining("\n")))
                .statusCode(200);
        return plan;
    }

    private long statementsOf(Runnable request) {
        sessions.getStatistics().setStatisticsEnabled(true);
        sessions.getStatistics().clear();
        request.run();
        return sessions.getStatistics().getPrepareStatementCount();
    }

    @Test
    void aPlanOf1500TasksIsTakenAtOnce() {
        String plan = owner().emptyPlan();
        String file = "step,key,name,predecessors\n" + IntStream.range(0, 1500)
                .mapToObj(i -> "A,t" + i + ",Task " + i + "," + (i == 0 ? "" : "t" + (i - 1)))
                .collect(Collectors.joining("\n"));

        take(plan, "csv", file).statusCode(200).body("tasks.created", equalTo(1500)).body("dependencies.created",
                equalTo(1499));
    }

    @Test
    void somebodyElsesPlanIsNotThereAndAViewerExportsOnly() {
        String plan = richPlan();
        String file = export(plan, "csv");
        Api other = Api.as("other-owner");
        Api viewer = Api.as("demo-viewer");

        other.get("/plans/{id}/export?format=csv", plan).statusCode(404);
        other.request().contentType("text/csv").body(file.getBytes(StandardCharsets.UTF_8))
                .post(Api.BASE + "/plans/" + plan + "/import?format=csv").then()
                .statusCode(404);
        viewer.get("/plans/{id}/export?format=json", plan).statusCode(200);
        viewer.request().contentType("text/csv").body(file.getBytes(StandardCharsets.UTF_8))
                .post(Api.BASE + "/plans/" + plan + "/import?format=csv").then()
                .statusCode(403);
        viewer.request().contentType("text/csv").body(file.getBytes(StandardCharsets.UTF_8))
                .post(Api.BASE + "/plans/import?format=csv&name=N&startDate=2027-01-04&currency=EUR").then().statusCode(403);
    }

    private static final Map<String, Object> CALENDAR = Map.of("workingDays",
            List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"), "hours",
            List.of(Map.of("from", "09:00", "to", "12:00"), Map.of("from", "13:00", "to", "17:30")), "exceptions",
            List.of(Map.of("date", "2027-01-06", "name", "Epiphany"), Map.of("date", "2027-01-23", "working", true)));

    /**
     * All that a file carries: both kinds, constraints, deadlines, progress, people, texts with lines and quotes, links with
     * lags.
     */
    static String richPlan() {
        String plan = owner().post("/plans", Map.of("name", "Rich", "startDate", "2027-01-04", "statusDate", "2027-01-08",
                "currency", "EUR", "calendar", CALENDAR, "goals",
                List.of(Map.of("name", "Faster", "benefitType", "EFFICIENCY", "kpiKeys", List.of("minutes")))))
                .statusCode(201).extract().path("id");
        String writing = owner().step(plan, "Writing & checking");
        String going = owner().step(plan, "Going live");
        String draft = task(plan, Map.of("stepId", writing, "name", "Draft, \"first\"", "durationDays", 3, "assignee", "Ada",
                "effortHours", 12.5, "description", "Line one\nline two; with <b>marks</b>"));
        owner().patch("/plans/" + plan + "/tasks/" + draft, 0,
                Map.of("status", "DONE", "actualStart", "2027-01-04", "actualFinish", "2027-01-07")).statusCode(200);
        String check = task(plan, Map.of("stepId", writing, "name", "Prüfen – größer", "durationDays", 1.5, "deadline",
                "2027-02-01", "practice", "DATA_DRIVEN"));
        owner().patch("/plans/" + plan + "/tasks/" + check, 0,
                Map.of("status", "IN_PROGRESS", "actualStart", "2027-01-08", "percentDone", 40)).statusCode(200);
        String agreed = task(plan, Map.of("stepId", writing, "name", "Agreed", "kind", "MILESTONE"));
        String train = task(plan, Map.of("stepId", going, "name", "Train", "durationDays", 2, "constraint",
                Map.of("type", "FNLT", "date", "2027-03-05")));
        String dropped = task(plan,
                Map.of("stepId", going, "name", "Late", "constraint", Map.of("type", "MSO", "date", "2027-02-15")));
        String parts = task(plan, Map.of("stepId", going, "name", "Parts", "durationDays", 1));
        task(plan, Map.of("stepId", going, "name", "Inner", "durationDays", 2, "parentId", parts, "team", "Support"));
        task(plan, Map.of("stepId", going, "name", "Deep", "durationDays", 1, "parentId", parts, "optimisticDays", 1,
                "pessimisticDays", 4));
        link(plan, draft, check, "FS", 0, "WORKING");
        link(plan, check, agreed, "FF", 1, "WORKING");
        link(plan, agreed, train, "FS", 7, "ELAPSED");
        link(plan, train, dropped, "SS", -1, "WORKING");
        for (String baseline : new String[] { "First", "Second \"quoted\"" }) {
            owner().post("/plans/" + plan + "/baselines", Map.of("name", baseline)).statusCode(201);
        }
        return plan;
    }

    private static String task(String plan, Map<String, Object> task) {
        return owner().post("/plans/" + plan + "/tasks", task).statusCode(201).extract().path("id");
    }

    private static void link(String plan, String from, String to, String type, int lag, String unit) {
        owner().post("/plans/" + plan + "/dependencies",
                Map.of("predecessorId", from, "successorId", to, "type", type, "lag", lag, "lagUnit", unit)).statusCode(201);
    }

    private static String export(String plan, String format) {
        return new String(owner().get("/plans/{id}/export?format=" + format, plan).statusCode(200).extract().asByteArray(),
                StandardCharsets.UTF_8);
    }

    private static ValidatableResponse take(String plan, String format, String file) {
        return owner().request().contentType(TYPES.getOrDefault(format, "text/csv") + ";charset=UTF-8")
                .body(file.getBytes(StandardCharsets.UTF_8)).post(Api.BASE + "/plans/" + plan + "/import?format=" + format)
                .then();
    }

    /** Microsoft Project files number and stamp what they have. */
    private static String withoutIds(String file) {
        return file.replaceAll("<GUID>[^<]*</GUID>", "").replaceAll("<CreationDate>[^<]*</CreationDate>", "")
                .replaceAll("<LastSaved>[^<]*</LastSaved>", "").replaceAll("<CurrentDate>[^<]*</CurrentDate>", "");
    }
}
