package dev.milepost.plan.timeline;

import static dev.milepost.plan.Api.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.plan.Api;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class CalculationResourceTest {

    private static final String PATH = "/schedule-calculations";

    @Test
    void aNetworkIsScheduledWithoutSavingIt() {
        owner().post(PATH, """
                {"start": "2027-01-04",
                 "calendar": {"workingDays": ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"], "exceptions": []},
                 "tasks": [{"key": "a", "durationDays": 3}, {"key": "b", "durationDays": 4}, {"key": "m", "durationDays": 0}],
                 "dependencies": [
                   {"predecessor": "a", "successor": "b", "type": "FS", "lag": 0, "lagUnit": "WORKING"},
                   {"predecessor": "b", "successor": "m"}]}""").statusCode(200)
                .body("start", equalTo("2027-01-04")).body("finish", equalTo("2027-01-12")).body("durationDays", equalTo(7))
                .body("conventions.dayRule", notNullValue()).body("conventions.calendar.workingDays", hasSize(5))
                .body("tasks.key", contains("a", "b", "m"))
                .body("tasks.earlyStart", contains("2027-01-04", "2027-01-07", "2027-01-12"))
                .body("tasks.earlyFinish", contains("2027-01-06", "2027-01-12", "2027-01-12"))
                .body("tasks.lateFinish", contains("2027-01-06", "2027-01-12", "2027-01-12"))
                .body("tasks.totalFloat", contains(0, 0, 0)).body("tasks.critical", contains(true, true, true))
                .body("tasks[1].why.predecessor", equalTo("a"));
    }

    @Test
    void holidaysElapsedLagsConstraintsAndProgressCount() {
        owner().post(PATH,
                """
                        {"start": "2027-01-04", "statusDate": "2027-01-06",
                         "calendar": {"workingDays": ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"],
                           "hours": [{"from": "09:00", "to": "13:00"}], "exceptions": [{"date": "2027-01-07", "until": "2027-01-08"}]},
                         "tasks": [{"key": "done", "durationDays": 2, "actualStart": "2027-01-04", "actualFinish": "2027-01-05"},
                           {"key": "half", "durationDays": 2, "actualStart": "2027-01-05", "percentDone": 50},
                           {"key": "next", "durationDays": 0.5, "deadline": "2027-01-06"},
                           {"key": "late", "durationDays": 1, "constraint": {"type": "ALAP"}}],
                         "dependencies": [{"predecessor": "half", "successor": "next", "type": "FS", "lag": 1, "lagUnit": "ELAPSED"}]}""")
                .statusCode(200).body("tasks.find { it.key == 'half' }.earlyFinish", equalTo("2027-01-06"))
                .body("tasks.find { it.key == 'next' }.earlyStart", equalTo("2027-01-11"))
                .body("tasks.find { it.key == 'next' }.earlyFinishAt", equalTo("11:00:00"))
                .body("tasks.find { it.key == 'next' }.totalFloat", equalTo(-0.5f))
                .body("tasks.find { it.key == 'late' }.why.kind", equalTo("AS_LATE_AS_POSSIBLE"))
                .body("tasks.find { it.key == 'done' }.why.kind", equalTo("DONE"))
                .body("conventions.hoursPerDay", equalTo(4));
    }

    @Test
    void aCircleNamesItsTasks() {
        owner().post(PATH, """
                {"start": "2027-01-04", "tasks": [{"key": "a", "durationDays": 1}, {"key": "b", "durationDays": 1}],
                 "dependencies": [{"predecessor": "a", "successor": "b"}, {"predecessor": "b", "successor": "a"}]}""")
                .statusCode(422).body("code", equalTo("dependency-cycle")).body("cycle", contains("a", "b"))
                .body("detail", containsString("\"a\" -> \"b\""));
    }

    /** On Fridays the calendar of b works in the morning alone: its second day ends on Monday at noon. */
    @Test
    void tasksMayBePartsOfOthersAndHaveCalendarsOfTheirOwn() {
        owner().post(PATH, """
                {"start": "2027-01-04",
                 "tasks": [{"key": "phase"}, {"key": "a", "durationDays": 3, "parent": "phase", "actualStart": "2027-01-04",
                     "actualFinish": "2027-01-06"},
                   {"key": "b", "durationDays": 2, "parent": "phase", "calendar": {"workingDays":
                     ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"],
                     "dayHours": [{"day": "FRIDAY", "hours": [{"from": "08:00", "to": "12:00"}]}]}},
                   {"key": "c", "durationDays": 1}],
                 "dependencies": [{"predecessor": "a", "successor": "b"}, {"predecessor": "phase", "successor": "c"}]}""")
                .statusCode(200).body("tasks.find { it.key == 'b' }.earlyFinish", equalTo("2027-01-11"))
                .body("tasks.find { it.key == 'b' }.earlyFinishAt", equalTo("12:00:00"))
                .body("tasks.find { it.key == 'phase' }.summary", equalTo(true))
                .body("tasks.find { it.key == 'phase' }.earlyStart", equalTo("2027-01-04"))
                .body("tasks.find { it.key == 'phase' }.earlyFinish", equalTo("2027-01-11"))
                .body("tasks.find { it.key == 'phase' }.percentDone", equalTo(60))
                .body("tasks.find { it.key == 'phase' }.why.kind", equalTo("CHILDREN"))
                .body("tasks.find { it.key == 'c' }.why.predecessor", equalTo("phase"))
                .body("tasks.find { it.key == 'b' }.why.late.kind", equalTo("PARENT"))
                .body("tasks.find { it.key == 'b' }.why.late.parent", equalTo("phase"));
        owner().post(PATH, """
                {"start": "2027-01-04", "tasks": [{"key": "phase"}, {"key": "a", "parent": "x", "durationDays": 1}]}""")
                .statusCode(400).body("errors.pointer", hasItems("/tasks/0/durationDays", "/tasks/1/parent"));
        owner().post(PATH, """
                {"start": "2027-01-04", "tasks": [{"key": "phase", "constraint": {"type": "MSO", "date": "2027-01-05"}},
                 {"key": "a", "parent": "phase", "durationDays": 1}]}""").statusCode(422)
                .body("code", equalTo("summary-takes-no-constraint")).body("task", equalTo("phase"));
        owner().post(PATH, """
                {"start": "2027-01-04", "tasks": [{"key": "phase"}, {"key": "a", "parent": "phase", "durationDays": 1},
                 {"key": "z", "durationDays": 1}],
                 "dependencies": [{"predecessor": "z", "successor": "phase", "type": "FF"}]}""").statusCode(422)
                .body("code", equalTo("summary-takes-no-link"));
        owner().post(PATH, """
                {"start": "2027-01-04", "tasks": [{"key": "phase"}, {"key": "a", "parent": "phase", "durationDays": 1}],
                 "dependencies": [{"predecessor": "a", "successor": "phase"}]}""").statusCode(422)
                .body("code", equalTo("dependency-cycle")).body("cycle", contains("a", "phase"));
    }

    @Test
    void wrongInputIsRefusedWithItsPlace() {
        owner().post(PATH, """
                {"start": "2027-01-04", "tasks": [{"key": "a", "durationDays": 1}, {"key": "a", "durationDays": 1}],
                 "dependencies": [{"predecessor": "a", "successor": "x"}]}""").statusCode(400)
                .body("errors.pointer", hasItems("/tasks/1/key", "/dependencies/0/successor"));
        owner().post(PATH, """
                {"start": "2027-01-04", "tasks": [{"key": "a", "durationDays": -1}]}""").statusCode(400)
                .body("errors.pointer", contains("/tasks/0/durationDays"));
        owner().post(PATH, """
                {"start": "2027-01-04", "calendar": {"workingDays": []}, "tasks": []}""").statusCode(400)
                .body("errors.pointer", contains("/calendar/workingDays"));
        owner().post(PATH, """
                {"start": "2027-01-04", "calendar": {"workingDays": ["MONDAY"], "hours": [{"from": "08:10", "to": "09:00"}]},
                 "tasks": []}""").statusCode(400).body("errors[0].code", equalTo("unusable-calendar"));
        owner().post(PATH, """
                {"start": "2027-01-04", "tasks": [{"key": "a", "durationDays": 1, "actualFinish": "2027-01-05"}]}""")
                .statusCode(422).body("errors[0].pointer", equalTo("/tasks/0/actualStart"));
        owner().post(PATH, """
                {"start": "2027-01-04", "tasks": [{"key": "a", "durationDays": 1,
                  "constraint": {"type": "FNLT"}}]}""").statusCode(422)
                .body("errors[0].pointer", equalTo("/tasks/0/constraint/date"));
    }

    @Test
    void anEmptyNetworkAndOneBeyondAllCalendars() {
        owner().post(PATH, "{\"start\": \"2027-01-04\", \"tasks\": []}").statusCode(200).body("tasks", empty())
                .body("durationDays", equalTo(0));

        List<Map<String, Object>> tasks = new ArrayList<>();
        List<Map<String, Object>> dependencies = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            tasks.add(Map.of("key", "t" + i, "durationDays", 10_000));
            if (i > 0) {
                dependencies.add(Map.of("predecessor", "t" + (i - 1), "successor", "t" + i));
            }
        }
        owner().post(PATH, Map.of("start", "2027-01-04", "tasks", tasks, "dependencies", dependencies)).statusCode(422)
                .body("code", equalTo("schedule-too-long"));
    }

    @Test
    void tenThousandTasksAreScheduledInOneRequestAndOneMoreIsRefused() {
        List<Map<String, Object>> tasks = new ArrayList<>();
        List<Map<String, Object>> dependencies = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            tasks.add(Map.of("key", "t" + i, "durationDays", 1));
            if (i > 0) {
                dependencies.add(Map.of("predecessor", "t" + (i / 10), "successor", "t" + i));
            }
        }
        int count = owner().post(PATH, Map.of("start", "2027-01-04", "tasks", tasks, "dependencies", dependencies))
                .statusCode(200).extract().<List<?>> path("tasks").size();
        assertThat(count).isEqualTo(10_000);

        tasks.add(Map.of("key", "more", "durationDays", 1));
        owner().post(PATH, Map.of("start", "2027-01-04", "tasks", tasks)).statusCode(400);
    }

    @Test
    void aViewerMayCalculateAndNobodyWithoutAToken() {
        Api.as("demo-viewer").post(PATH, "{\"start\": \"2027-01-04\", \"tasks\": []}").statusCode(200);
        RestAssured.given().contentType("application/json").body("{}").post(Api.BASE + PATH).then()
                .statusCode(401);
    }
}
