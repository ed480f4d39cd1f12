package dev.milepost.plan.timeline;

import static dev.milepost.plan.Api.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.plan.Api;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/**
 * A calendar date in is the same date out, wherever the server is: fourteen hours ahead of UTC, and where clocks change on 14
 * March and 7 November 2027.
 */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class TimeZoneTest {

    private static final TimeZone USUAL = TimeZone.getDefault();

    @AfterEach
    void back() {
        TimeZone.setDefault(USUAL);
    }

    @ParameterizedTest
    @ValueSource(strings = { "Pacific/Kiritimati", "America/Los_Angeles", "UTC" })
    void datesStayTheDatesTheyAre(String zone) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        String plan = owner().post("/plans", Map.of("name", "Over both changes", "startDate", "2027-03-12", "currency", "EUR",
                "calendar", Map.of("workingDays", List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY",
                        "SUNDAY"), "exceptions", List.of(Map.of("date", "2027-03-13")))))
                .statusCode(201).body("startDate", equalTo("2027-03-12")).extract().path("id");
        String step = owner().step(plan, "Work");
        // From the Friday over the free Saturday and the change of clocks to the Monday.
        String spring = owner().task(plan, step, "Spring", 3);
        String autumn = owner().post("/plans/" + plan + "/tasks", Map.of("stepId", step, "name", "Autumn", "durationDays", 3,
                "constraint", Map.of("type", "SNET", "date", "2027-11-06"), "deadline", "2027-11-08")).statusCode(201).extract()
                .path("id");
        owner().post("/plans/" + plan + "/dependencies", Map.of("predecessorId", spring, "successorId", autumn, "lag", 238,
                "lagUnit", "ELAPSED")).statusCode(201);

        owner().get("/plans/{id}", plan).body("startDate", equalTo("2027-03-12"))
                .body("calendar.exceptions.date", contains("2027-03-13"));
        owner().get("/plans/{id}/tasks/{task}", plan, autumn).body("constraint.date", equalTo("2027-11-06"))
                .body("deadline", equalTo("2027-11-08"));
        // 15 March 17:00 and 238 days of 24 hours is 8 November 17:00, whatever clocks do in between.
        owner().get("/plans/{id}/schedule", plan).body("tasks.earlyStart", contains("2027-03-12", "2027-11-09"))
                .body("tasks.earlyFinish", contains("2027-03-15", "2027-11-11")).body("tasks[1].totalFloat", equalTo(-3));
    }

    /** Out in one zone and in again in another, over both changes of clocks; the same text wherever it is written. */
    @ParameterizedTest
    @CsvSource({ "csv, text/csv", "json, application/json", "mspdi, application/xml" })
    void filesHaveTheSameDatesInEveryZone(String format, String mediaType) {
        String plan = owner().post("/plans", Map.of("name", "Over both changes", "startDate", "2027-03-12", "statusDate",
                "2027-03-14", "currency", "EUR")).statusCode(201).extract().path("id");
        String step = owner().step(plan, "Work");
        owner().post("/plans/" + plan + "/tasks", Map.of("stepId", step, "name", "Autumn", "durationDays", 2, "constraint",
                Map.of("type", "FNET", "date", "2027-11-07"), "deadline", "2027-11-08")).statusCode(201);
        String spring = owner().task(plan, step, "Spring", 1);
        owner().patch("/plans/" + plan + "/tasks/" + spring, 0,
                Map.of("status", "DONE", "actualStart", "2027-03-14", "actualFinish", "2027-03-14")).statusCode(200);
        String usual = export(plan, format);
        String back = owner().post("/plans", Map.of("name", "Over both changes", "startDate", "2027-03-12", "statusDate",
                "2027-03-14", "currency", "EUR")).statusCode(201).extract().path("id");

        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        assertThat(export(plan, format)).isEqualTo(usual);
        owner().request().contentType(mediaType).body(usual.getBytes(StandardCharsets.UTF_8))
                .post(Api.BASE + "/plans/" + back + "/import?format=" + format).then().statusCode(200);
        TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
        assertThat(export(back, format)).isEqualTo(usual);
        owner().get("/plans/{id}/outline", back).body("steps[0].tasks.deadline", hasItem("2027-11-08"))
                .body("steps[0].tasks.actualFinish", hasItem("2027-03-14"));
    }

    /** Microsoft Project files number and stamp what they have. */
    private static String export(String plan, String format) {
        return new String(owner().get("/plans/{id}/export?format=" + format, plan).statusCode(200).extract().asByteArray(),
                StandardCharsets.UTF_8).replaceAll("<(GUID|CreationDate|LastSaved|CurrentDate)>[^<]*</", "<$1></");
    }
}
