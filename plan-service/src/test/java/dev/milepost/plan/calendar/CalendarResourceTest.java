package dev.milepost.plan.calendar;

import static dev.milepost.plan.Api.owner;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.plan.Api;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class CalendarResourceTest {

    private static final String WEEK = "\"workingTime\": {\"workingDays\":"
            + " [\"MONDAY\", \"TUESDAY\", \"WEDNESDAY\", \"THURSDAY\", \"FRIDAY\"]}";

    @Test
    void calendarsAreMadeChangedFilteredAndPutAway() {
        String key = "c-" + UUID.randomUUID();
        String calendar = owner().post("/calendars", "{\"externalId\": \"" + key + "\", \"name\": \"Workshop\", " + WEEK + "}")
                .statusCode(201).body("holidayDates", empty()).body("workingTime.hours", hasSize(2)).extract().path("id");

        owner().get("/calendars/key:{key}", key).statusCode(200).body("id", equalTo(calendar)).body("version", equalTo(0));
        owner().get("/calendars?externalId={key}", key).body("items.name", contains("Workshop"));
        owner().patch("/calendars/" + calendar, 0,
                "{\"holidays\": {\"country\": \"DE\", \"region\": \"BY\", \"fromYear\": 2027, \"toYear\": 2028}}")
                .statusCode(200)
                .body("holidayDates.date", hasItem("2027-01-06")).body("holidayDates.name", hasItem("Epiphany"));
        owner().patch("/calendars/" + calendar, 0, "{\"name\": \"Late\"}").statusCode(412);
        owner().delete("/calendars/" + calendar, 1).statusCode(204);
        owner().get("/calendars/{id}", calendar).statusCode(404);
        owner().get("/calendars?deleted=true&externalId={key}", key).body("items.id", contains(calendar));
        owner().post("/calendars/" + calendar + "/restore").statusCode(200);
        owner().get("/calendars/{id}/history", calendar).body("items.action",
                contains("RESTORED", "DELETED", "CHANGED", "CREATED"));
    }

    @Test
    void aDryRunShowsTheFreeDaysAndSavesNothing() {
        String key = "c-" + UUID.randomUUID();
        owner().post("/calendars?dryRun=true", "{\"externalId\": \"" + key + "\", \"name\": \"France\", " + WEEK
                + ", \"holidays\": {\"country\": \"FR\", \"fromYear\": 2027, \"toYear\": 2027, \"language\": \"fr\"}}")
                .body("holidayDates", hasSize(11)).body("holidayDates.date", hasItem("2027-07-14"));
        owner().get("/calendars?externalId={key}", key).body("items", empty());

        owner().get("/holidays?country=FR&fromYear=2027&toYear=2027&language=fr").statusCode(200)
                .body("items", hasSize(11)).body("items.find { it.date == '2027-11-11' }.name", equalTo("Armistice"));
        owner().get("/holiday-countries").statusCode(200).body("items.country", hasItem("ES"));
        owner().get("/holidays?country=FR&region=XX&fromYear=2027&toYear=2027").statusCode(422)
                .body("errors.pointer", contains("?region"));
    }

    /** Five days from Monday 4 January 2027; in Bavaria Wednesday the 6th is free; later the Friday too. */
    @Test
    void aPlanFollowsTheCalendarItNamesAndMovesWithIt() {
        String calendar = owner().post("/calendars", "{\"name\": \"Bavaria\", " + WEEK
                + ", \"holidays\": {\"country\": \"DE\", \"region\": \"BY\", \"fromYear\": 2027, \"toYear\": 2027}}")
                .statusCode(201).extract().path("id");
        String plan = owner().emptyPlan();
        owner().task(plan, owner().step(plan, "Work"), "A", 5);
        owner().get("/plans/{id}/schedule", plan).body("finish", equalTo("2027-01-08"));

        owner().patch("/plans/" + plan, 0, Map.of("calendarId", calendar)).statusCode(200)
                .body("calendarId", equalTo(calendar)).body("calendar.exceptions", empty());
        owner().get("/plans/{id}/schedule", plan).body("finish", equalTo("2027-01-11"))
                .body("conventions.calendar.exceptions.date", hasItem("2027-01-06"));

        owner().patch("/calendars/" + calendar, 0, """
                {"workingTime": {"workingDays": ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"],
                 "exceptions": [{"date": "2027-01-08"}]}}""").statusCode(200);
        owner().get("/plans/{id}/schedule", plan).body("finish", equalTo("2027-01-12"));

        owner().delete("/calendars/" + calendar, 1).statusCode(204);
        owner().get("/plans/{id}/schedule", plan).body("finish", equalTo("2027-01-12"));
        owner().patch("/plans/" + plan, 1, "{\"calendarId\": null}").statusCode(200).body("calendarId", nullValue());
        owner().get("/plans/{id}/schedule", plan).body("finish", equalTo("2027-01-08"));
        owner().patch("/plans/" + plan, 2, Map.of("calendarId", calendar)).statusCode(422)
                .body("code", equalTo("unknown-calendar")).body("errors.pointer", contains("/calendarId"));
    }

    @Test
    void unusableWorkingTimeIsRefusedWithItsPlace() {
        owner().post("/calendars", """
                {"name": "No", "workingTime": {"workingDays": ["MONDAY"],
                 "dayHours": [{"day": "TUESDAY", "hours": [{"from": "08:00", "to": "09:00"}]}]}}""").statusCode(400)
                .body("errors.pointer", contains("/workingTime"));
        owner().post("/calendars", """
                {"name": "No", "workingTime": {"workingDays": ["MONDAY"], "exceptions": [{"date": "2027-01-04",
                 "working": false, "hours": [{"from": "08:00", "to": "09:00"}]}]}}""").statusCode(400)
                .body("errors.pointer", contains("/workingTime"));
        owner().post("/calendars", "{\"name\": \"No\", " + WEEK
                + ", \"holidays\": {\"country\": \"ZZ\", \"fromYear\": 2027, \"toYear\": 2027}}").statusCode(422)
                .body("errors.pointer", contains("/holidays/country"));
    }

    @Test
    void somebodyElsesCalendarIsNotThereAndAViewerOnlyReads() {
        String calendar = owner().post("/calendars", "{\"name\": \"Ours\", " + WEEK + "}").statusCode(201).extract().path("id");
        Api other = Api.as("other-owner");

        other.get("/calendars/{id}", calendar).statusCode(404);
        other.get("/calendars").body("items.id", not(hasItem(calendar)));
        other.patch("/calendars/" + calendar, 0, "{\"name\": \"Taken\"}").statusCode(404);
        other.delete("/calendars/" + calendar, 0).statusCode(404);
        other.post("/calendars/" + calendar + "/restore").statusCode(404);
        other.patch("/plans/" + other.emptyPlan(), 0, Map.of("calendarId", calendar)).statusCode(422)
                .body("code", equalTo("unknown-calendar"));
        Api viewer = Api.as("demo-viewer");
        viewer.get("/calendars/{id}", calendar).statusCode(200);
        viewer.post("/calendars", "{\"name\": \"No\", " + WEEK + "}").statusCode(403);
        viewer.patch("/calendars/" + calendar, 0, "{\"name\": \"No\"}").statusCode(403);
        viewer.delete("/calendars/" + calendar, 0).statusCode(403);
    }
}
