package dev.milepost.plan.exchange;

import static dev.milepost.plan.Api.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    private static final Api OTHER = Api.as("other-owner");

    /** In another organization, where the ids of this one are free. */
    @ParameterizedTest
    @ValueSource(strings = { "csv", "json", "mspdi" })
    void exportImportExportGivesTheSameFile(String format) {
        String plan = richPlan(true);
        String exported = export(plan, format);
        String copy = OTHER.post("/plans", Map.of("name", "Rich", "startDate", "2027-01-04", "statusDate", "2027-01-08",
                "currency", "EUR", "calendar", CALENDAR)).statusCode(201).extract().path("id");

        take(OTHER, copy, format, exported).statusCode(200).body("tasks.created", equalTo(8)).body("steps.created", equalTo(3))
                .body("dependencies.created", equalTo(4)).body("notTaken", empty())
                .body("goals.created", equalTo(format.equals("json") ? 1 : 0))
                .body("budgetLines.created", equalTo(format.equals("csv") ? 0 : 4))
                .body("calendars", equalTo(format.equals("csv") ? 0 : 1))
                .body("baselines", equalTo(format.equals("mspdi") ? 2 : 0));

        assertThat(withoutIds(export(OTHER, copy, format))).isEqualTo(withoutIds(exported));
        // What was made once is found again by its ids and names.
        take(OTHER, copy, format, exported).statusCode(200).body("tasks.unchanged", equalTo(8))
                .body("steps.unchanged", equalTo(3)).body("dependencies.unchanged", equalTo(4))
                .body("budgetLines.unchanged", equalTo(format.equals("csv") ? 0 : 4)).body("calendars", equalTo(0))
                .body("baselines", equalTo(0)).body("goals.unchanged", equalTo(format.equals("json") ? 1 : 0));
    }

    /** Tasks, outline, links, lags, calendars, constraints, progress, people, money, checklists, dates and baselines. */
    @Test
    void microsoftProjectKeepsAllButWhatTheReportNames() {
        String plan = richPlan(true);
        owner().get("/plans/{id}/export/report?format=mspdi", plan).statusCode(200)
                .body("omitted.what", contains("Goals", "Lines and categories of the money of baselines"));
        String copy = OTHER.request().contentType("application/xml")
                .body(export(plan, "mspdi").getBytes(StandardCharsets.UTF_8))
                .post(Api.BASE + "/plans/import?format=mspdi").then().statusCode(201).body("notTaken", empty()).extract()
                .path("planId");

        String withoutGoals = "\"goals\" : \\[[^\\]]*\\][^\\]]*\\],";
        assertThat(export(OTHER, copy, "json").replaceFirst("\"goals\" : \\[ \\],", ""))
                .isEqualTo(export(plan, "json").replaceFirst(withoutGoals, ""));
        List<String> dates = List.of("earlyStart", "earlyFinish", "lateStart", "lateFinish", "totalFloat");
        for (String date : dates) {
            List<Object> before = owner().get("/plans/{id}/schedule", plan).extract().path("tasks." + date);
            OTHER.get("/plans/{id}/schedule", copy).body("tasks." + date, equalTo(before));
        }
        assertThat(baselines(OTHER, copy)).isEqualTo(baselines(owner(), plan)).hasSize(2);
    }

    /** Name, start and finish of each, and of each task key, dates and duration. */
    private static List<Object> baselines(Api api, String plan) {
        List<String> ids = api.get("/plans/{id}/baselines", plan).extract().path("items.id");
        return ids.stream().<Object> map(id -> {
            Map<String, Object> content = api.get("/plans/{plan}/baselines/{id}/content", plan, id).statusCode(200).extract()
                    .path("");
            List<Map<String, Object>> tasks = ((List<?>) Objects.requireNonNull(content.get("tasks"))).stream()
                    .map(ExchangeResourceTest::dated).toList();
            return List.of(((Map<?, ?>) Objects.requireNonNull(content.get("baseline"))).get("name"), tasks);
        }).toList();
    }

    private static Map<String, Object> dated(Object task) {
        Map<String, Object> dated = new HashMap<>();
        ((Map<?, ?>) task).forEach((name, value) -> {
            if (List.of("key", "start", "finish", "durationDays").contains(name)) {
                dated.put(String.valueOf(name), String.valueOf(value));
            }
        });
        return dated;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "csv|The plan's own name, description, dates, currency and working time;Goals;Checklists and links of tasks;Holds of tasks with their reasons;Calendars of single tasks;Budget lines;Baselines",
            "json|Baselines", "mspdi|Goals;Lines and categories of the money of baselines" })
    void whatAFileLacksIsTold(String format, String omitted) {
        String plan = richPlan();

        owner().get("/plans/{id}/export?format=" + format, plan).statusCode(200).header("Link",
                equalTo("<export/report?format=" + format + ">; rel=\"describedby\""));
        owner().get("/plans/{id}/export/report?format=" + format, plan).statusCode(200).body("format", equalTo(format))
                .body("omitted.what", contains((Object[]) omitted.split(";", -1))).body("besides", containsString("Risks"));
        owner().get("/plans/{id}/export/report?format=" + format, owner().emptyPlan()).body("omitted.size()",
                equalTo(format.equals("csv") ? 1 : 0));
        OTHER.get("/plans/{id}/export/report?format=" + format, plan).statusCode(404);
        owner().get("/plans/{id}/export/report?format=xls", plan).statusCode(400);
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
                .body("dependencies.unchanged", equalTo(4)).body("budgetLines.created", equalTo(0))
                .body("budgetLines.updated", equalTo(0)).body("calendars", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(strings = { "csv", "json", "mspdi" })
    void aDryRunSaysWhatTheRealRunDoesAndSavesNothing(String format) {
        String file = export(richPlan(true), format);
        String target = OTHER.emptyPlan();
        int calendars = calendars();

        Map<String, Object> dry = OTHER.request().contentType(TYPES.get(format)).body(file.getBytes(StandardCharsets.UTF_8))
                .post(Api.BASE + "/plans/" + target + "/import?dryRun=true&format=" + format).then().statusCode(200).extract()
                .path("");
        OTHER.get("/plans/{id}/outline", target).body("steps", empty());
        OTHER.get("/plans/{id}/budget-lines", target).body("items", empty());
        OTHER.get("/plans/{id}/baselines", target).body("items", empty());
        assertThat(calendars()).isEqualTo(calendars);
        Map<String, Object> real = take(OTHER, target, format, file).statusCode(200).extract().path("");

        assertThat(dry).isEqualTo(real);
    }

    private static int calendars() {
        return OTHER.get("/calendars?count=true&limit=1").statusCode(200).extract().path("count");
    }

    /** A dry run of a file that can't be taken says what the real run says too. */
    @Test
    void aDryRunRefusesWhatTheRealRunRefuses() {
        String plan = owner().emptyPlan();
        byte[] file = "step,name,durationDays\nA,Draft,x\nA,,2\n".getBytes(StandardCharsets.UTF_8);
        List<Object> dry = owner().request().contentType("text/csv").body(file)
                .post(Api.BASE + "/plans/" + plan + "/import?dryRun=true&format=csv").then().statusCode(422).extract()
                .path("errors");

        owner().request().contentType("text/csv").body(file).post(Api.BASE + "/plans/" + plan + "/import?format=csv").then()
                .statusCode(422).body("errors", equalTo(dry));
    }

    @Test
    void goalsStepsAndDependenciesAreFoundAgainByTheirIds() {
        String plan = owner().emptyPlan();
        String id = UUID.randomUUID().toString().substring(0, 8);
        String file = """
                {"format": "milepost-plan", "version": 1,
                 "goals": [{"externalId": "G-%1$s", "name": "Faster", "benefitType": "EFFICIENCY"}],
                 "steps": [{"key": "writing", "externalId": "S-%1$s", "name": "Writing",
                            "tasks": [{"key": "draft", "name": "Draft"}, {"key": "check", "name": "Check"}]}],
                 "dependencies": [{"externalId": "D-%1$s", "predecessor": "draft", "successor": "check", "lag": 1}],
                 "budget": [{"externalId": "B-%1$s", "name": "Licences", "category": "SOFTWARE", "amount": 100.5, "task": "draft"}]}"""
                .formatted(id);
        take(plan, "json", file).statusCode(200);

        String renamed = file.replace("Faster", "Quicker").replace("\"writing\"", "\"texts\"")
                .replace("\"Writing\"", "\"Texts\"")
                .replace("\"lag\": 1", "\"type\": \"SS\"").replace("Licences", "Seats");
        take(plan, "json", renamed).statusCode(200).body("goals.updated", equalTo(1)).body("goals.created", equalTo(0))
                .body("steps.updated", equalTo(1)).body("steps.created", equalTo(0)).body("dependencies.updated", equalTo(1))
                .body("dependencies.created", equalTo(0)).body("budgetLines.updated", equalTo(1))
                .body("budgetLines.created", equalTo(0)).body("tasks.unchanged", equalTo(2));
        owner().get("/plans/{id}", plan).body("goals.name", contains("Quicker"));
        owner().get("/plans/{id}/outline", plan).body("steps.name", contains("Texts"))
                .body("dependencies.type", contains("SS")).body("dependencies.lag", contains(0));

        take(plan, "json", """
                {"format": "milepost-plan", "version": 1, "steps": [{"key": "other", "externalId": "S-%s", "name": "One"},
                                                                   {"key": "writing", "name": "The same"}]}""".formatted(id))
                .statusCode(422).body("errors.pointer", contains("/steps/1")).body("errors.code", contains("repeated"));
        take(owner().emptyPlan(), "json", file).statusCode(422).body("errors.pointer", hasItems("/goals/0/externalId",
                "/steps/0/externalId", "/dependencies/0/externalId", "/budget/0/externalId"));
    }

    @Test
    void idsOfDependenciesStandInBracesInATable() {
        String plan = owner().emptyPlan();
        String id = "D;%{" + UUID.randomUUID() + "}";
        String draft = owner().task(plan, owner().step(plan, "Writing"), "Draft", 1);
        String check = owner().task(plan, owner().step(plan, "Checking"), "Check", 1);
        owner().post("/plans/" + plan + "/dependencies", Map.of("externalId", id, "predecessorId", draft, "successorId", check,
                "type", "SS", "lag", 1.5, "lagUnit", "ELAPSED")).statusCode(201);

        String file = export(plan, "csv");
        assertThat(file).contains("draft:SS+1.5e{D%3B%25%7B");
        take(plan, "csv", file).statusCode(200).body("dependencies.unchanged", equalTo(1));
        take(plan, "csv", file.replace("+1.5e{", "+2e{")).statusCode(200).body("dependencies.updated", equalTo(1));
        owner().get("/plans/{id}/outline", plan).body("dependencies.externalId", contains(id));
    }

    @Test
    void moneyThatCannotBePlannedIsNamedWithItsPlace() {
        String plan = owner().emptyPlan();
        String file = """
                {"format": "milepost-plan", "version": 1,
                 "calendars": [{"name": "Nights", "workingTime": {"workingDays": ["MONDAY"], "hours": [{"from": "20:00", "to": "06:00"}]}},
                               {"name": "Days", "workingTime": {"workingDays": []}}],
                 "steps": [{"key": "a", "name": "A", "tasks": [{"key": "b", "name": "B", "calendar": "Noons"}]}],
                 "budget": [{"name": "Fine", "category": "DATA", "amount": 0.001}, {"name": "Kind", "category": "FUN", "amount": 1},
                            {"name": "Where", "category": "DATA", "amount": 1, "task": "c"}, {"category": "DATA", "amount": -1},
                            {"name": "Dates", "category": "DATA", "amount": 1, "spread": "EVENLY"},
                            {"name": "Both", "category": "DATA", "amount": 1, "step": "a", "task": "b"}]}""";

        take(plan, "json", file).statusCode(422).body("code", equalTo("import-refused")).body("errors.pointer",
                hasItems("/calendars/0/workingTime", "/calendars/1/workingTime/workingDays", "/steps/0/tasks/0/calendar",
                        "/budget/0/amount", "/budget/1/category", "/budget/2/task", "/budget/3/amount", "/budget/3/name",
                        "/budget/4/from", "/budget/5/stepId"));
        owner().get("/plans/{id}/budget-lines", plan).body("items", empty());
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

    /** 1234.56 + 10 stand on the task, 99.90 on its step, whose summary task has both: 1344.46. Files have hundredths. */
    @Test
    void projectFilesCarryTheMoneyOfBaselinesByTaskAndStep() {
        String plan = owner().emptyPlan();
        String step = owner().step(plan, "Going live");
        String train = owner().task(plan, step, "Train", 2);
        budget(plan, Map.of("name", "Licences", "category", "SOFTWARE", "amount", 1234.56, "taskId", train));
        budget(plan, Map.of("name", "Trainer", "category", "TRAINING", "amount", 10, "taskId", train));
        budget(plan, Map.of("name", "Coaching", "category", "TRAINING", "amount", 99.9, "stepId", step));
        budget(plan, Map.of("name", "Reserve", "category", "OTHER", "amount", 500));
        owner().post("/plans/" + plan + "/baselines", Map.of("name", "Agreed")).statusCode(201).body("budget",
                equalTo(1844.46f));
        owner().get("/plans/{id}/export/report?format=mspdi", plan).body("omitted.what",
                hasItems("Lines and categories of the money of baselines", "Money of baselines that was for the whole plan"));

        String file = export(plan, "mspdi");
        assertThat(file.replaceAll("\\s", "")).contains("<Cost>134446").contains("<Cost>124456");
        String copy = owner().emptyPlan();
        take(copy, "mspdi", file).statusCode(200).body("baselines", equalTo(1));
        String brought = owner().get("/plans/{id}/baselines", copy).body("items.budget", contains(1344.46f)).extract()
                .path("items[0].id");
        owner().get("/plans/{plan}/baselines/{id}/content", copy, brought)
                .body("budgetLines.amount", containsInAnyOrder(1244.56f, 99.9f))
                .body("budgetLines.find{it.amount == 1244.56f}.from", equalTo("2027-01-04"))
                .body("budgetLines.find{it.amount == 1244.56f}.until", equalTo("2027-01-05"))
                .body("budgetLines.category", everyItem(equalTo("OTHER")));
        assertThat(withoutIds(export(copy, "mspdi")).contains("<Cost>134446")).isTrue();
    }

    /** What PATCH refuses behind a shut gate a file may not do either; what it leaves as it is passes. */
    @ParameterizedTest
    @CsvSource({ "csv", "json", "mspdi" })
    void aFileStartsNothingBehindAShutGate(String format) {
        String plan = aRolloutBehindAMilestone();
        String twin = aRolloutBehindAMilestone();
        List<String> ids = owner().get("/plans/{id}/tasks", twin).extract().path("items.findAll{it.kind == 'TASK'}.id");
        ids.forEach(task -> owner().patch("/plans/" + twin + "/tasks/" + task, 0, Map.of("status", "IN_PROGRESS"))
                .statusCode(200));
        String milestone = owner().get("/plans/{id}/tasks?kind=MILESTONE", plan).extract().path("items[0].id");
        owner().post("/plans/" + plan + "/gates", Map.of("milestoneId", milestone, "name", "Go")).statusCode(201);

        take(plan, format, export(plan, format)).statusCode(200).body("tasks.unchanged", equalTo(3));
        String pointer = take(plan, format, export(twin, format)).statusCode(422).body("code", equalTo("import-refused"))
                .body("errors.code", contains("gate-shut")).extract().path("errors[0].pointer");
        assertThat(pointer).endsWith("/status");
        if (format.equals("csv")) {
            assertThat(pointer).isEqualTo("/lines/4/status");
        }
        owner().get("/plans/{id}/tasks", plan).body("items.status", everyItem(equalTo("NOT_STARTED")));
    }

    /** In a table the step stands on line 2, the milestone on 3, what waits for it on 4, and what waits for nothing on 5. */
    private static String aRolloutBehindAMilestone() {
        String plan = owner().emptyPlan();
        String step = owner().step(plan, "Pilot");
        String decided = owner().task(plan, step, "Decided", 0);
        owner().link(plan, decided, owner().task(plan, step, "Roll out", 5));
        owner().task(plan, step, "Apart", 5);
        return plan;
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

    private static String richPlan() {
        return richPlan(false);
    }

    /**
     * All that a file carries: both kinds, constraints, deadlines, progress, people, texts with lines and quotes, links with
     * lags, calendars, holds, checklists and money.
     *
     * @param named whether steps, goals, dependencies and budget lines have ids of their own
     */
    private static String richPlan(boolean named) {
        String id = UUID.randomUUID().toString().substring(0, 8);
        String plan = owner().post("/plans", Map.of("name", "Rich", "startDate", "2027-01-04", "statusDate", "2027-01-08",
                "currency", "EUR", "calendar", CALENDAR)).statusCode(201).extract().path("id");
        owner().post("/plans/" + plan + "/goals", named(named, "G-" + id, Map.of("name", "Faster", "benefitType", "EFFICIENCY",
                "kpiKeys", List.of("minutes")))).statusCode(201);
        String writing = owner()
                .post("/plans/" + plan + "/steps", named(named, "S1-" + id, Map.of("name", "Writing & checking")))
                .statusCode(201).extract().path("id");
        String going = owner().step(plan, "Going live");
        owner().post("/plans/" + plan + "/steps", named(named, "S2-" + id, Map.of("name", "Later", "description", "Empty yet")))
                .statusCode(201);
        String calendar = owner().post("/calendars", Map.of("name", "Half days " + id, "workingTime",
                Map.of("workingDays", List.of("MONDAY", "THURSDAY"), "hours", List.of(Map.of("from", "08:30", "to", "12:00")),
                        "exceptions", List.of(Map.of("date", "2027-02-01", "until", "2027-02-05", "name", "Closed"))),
                "holidays", Map.of("country", "DE", "fromYear", 2027, "toYear", 2027))).statusCode(201).extract().path("id");
        String draft = task(plan,
                named(named, "T-" + id, Map.of("stepId", writing, "name", "Draft, \"first\"", "durationDays", 3,
                        "assignee", "Ada", "furtherAssignees", List.of("Bo", "Cy; Di"), "effortHours", 12.5, "description",
                        "Line one\nline two; with <b>marks</b>", "checklist",
                        List.of(Map.of("text", "Ask Bo\nand Cy", "done", true),
                                Map.of("text", "Read \\n twice", "done", false)),
                        "links",
                        List.of(Map.of("title", "Notes -> all", "url", "https://example.test/notes?a=1&b=2")))));
        owner().patch("/plans/" + plan + "/tasks/" + draft, 0,
                Map.of("status", "DONE", "actualStart", "2027-01-04", "actualFinish", "2027-01-07")).statusCode(200);
        String check = task(plan, Map.of("stepId", writing, "name", "Prüfen – größer", "durationDays", 1.5, "deadline",
                "2027-02-01", "practice", "DATA_DRIVEN"));
        owner().patch("/plans/" + plan + "/tasks/" + check, 0,
                Map.of("status", "IN_PROGRESS", "actualStart", "2027-01-08", "percentDone", 40)).statusCode(200);
        String agreed = task(plan, Map.of("stepId", writing, "name", "Agreed", "kind", "MILESTONE"));
        String train = task(plan, Map.of("stepId", going, "name", "Train", "durationDays", 2, "constraint",
                Map.of("type", "FNLT", "date", "2027-03-05"), "calendarId", calendar));
        String dropped = task(plan, Map.of("stepId", going, "name", "Late", "effortHours", 8, "constraint",
                Map.of("type", "MSO", "date", "2027-02-15")));
        owner().patch("/plans/" + plan + "/tasks/" + dropped, 0,
                Map.of("onHold", true, "onHoldReason", "Waits for the council")).statusCode(200);
        String parts = task(plan, Map.of("stepId", going, "name", "Parts", "durationDays", 1));
        task(plan, Map.of("stepId", going, "name", "Inner", "durationDays", 2, "parentId", parts, "team", "Support"));
        task(plan, Map.of("stepId", going, "name", "Deep", "durationDays", 1, "parentId", parts, "optimisticDays", 0.5,
                "pessimisticDays", 4.25));
        link(plan, named(named, "D1-" + id, link(draft, check, "FS", 0, "WORKING")));
        link(plan, link(check, agreed, "FF", 1, "WORKING"));
        link(plan, named(named, "D2;" + id, link(agreed, train, "FS", 7, "ELAPSED")));
        link(plan, link(train, dropped, "SS", -1, "WORKING"));
        budget(plan,
                named(named, "B-" + id, Map.of("name", "Licences", "category", "SOFTWARE", "amount", 1234.56, "taskId", train,
                        "vendor", "Acme & Sons", "notes", "Per seat\nand year")));
        budget(plan, Map.of("name", "Licences", "category", "SOFTWARE", "amount", 10, "taskId", train, "date", "2027-03-01"));
        budget(plan, Map.of("name", "Coaching", "category", "TRAINING", "amount", 99.9, "stepId", going, "from", "2027-01-15",
                "until", "2027-02-15"));
        budget(plan, Map.of("name", "Reserve", "category", "OTHER", "amount", 0));
        for (String baseline : new String[] { "First", "Second \"quoted\"" }) {
            owner().post("/plans/" + plan + "/baselines", Map.of("name", baseline)).statusCode(201);
        }
        return plan;
    }

    private static Map<String, Object> named(boolean named, String id, Map<String, Object> fields) {
        Map<String, Object> all = new HashMap<>(fields);
        if (named) {
            all.put("externalId", id);
        }
        return all;
    }

    private static void budget(String plan, Map<String, Object> line) {
        owner().post("/plans/" + plan + "/budget-lines", line).statusCode(201);
    }

    private static String task(String plan, Map<String, Object> task) {
        return owner().post("/plans/" + plan + "/tasks", task).statusCode(201).extract().path("id");
    }

    private static void link(String plan, Map<String, Object> link) {
        owner().post("/plans/" + plan + "/dependencies", link).statusCode(201);
    }

    private static Map<String, Object> link(String from, String to, String type, int lag, String unit) {
        return Map.of("predecessorId", from, "successorId", to, "type", type, "lag", lag, "lagUnit", unit);
    }

    private static String export(String plan, String format) {
        return export(owner(), plan, format);
    }

    private static String export(Api api, String plan, String format) {
        return new String(api.get("/plans/{id}/export?format=" + format, plan).statusCode(200).extract().asByteArray(),
                StandardCharsets.UTF_8);
    }

    private static ValidatableResponse take(String plan, String format, String file) {
        return take(owner(), plan, format, file);
    }

    private static ValidatableResponse take(Api api, String plan, String format, String file) {
        return api.request().contentType(TYPES.getOrDefault(format, "text/csv") + ";charset=UTF-8")
                .body(file.getBytes(StandardCharsets.UTF_8)).post(Api.BASE + "/plans/" + plan + "/import?format=" + format)
                .then();
    }

    /** Microsoft Project files number and stamp what they have. */
    private static String withoutIds(String file) {
        return file.replaceAll("<GUID>[^<]*</GUID>", "").replaceAll("<CreationDate>[^<]*</CreationDate>", "")
                .replaceAll("<LastSaved>[^<]*</LastSaved>", "").replaceAll("<CurrentDate>[^<]*</CurrentDate>", "");
    }
}
