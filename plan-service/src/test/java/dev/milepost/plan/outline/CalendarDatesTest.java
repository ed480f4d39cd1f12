package dev.milepost.plan.outline;

import static dev.milepost.plan.Api.owner;
import static org.hamcrest.Matchers.equalTo;

import java.util.Map;
import java.util.TimeZone;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.milepost.kit.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** A calendar date is the same day wherever the server stands, also on the days on which clocks change. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class CalendarDatesTest {

    private final TimeZone usual = TimeZone.getDefault();

    @AfterEach
    void backToTheUsualZone() {
        TimeZone.setDefault(usual);
    }

    /** The clocks of Los Angeles change on 2027-03-14 and 2027-11-07, those of Berlin on 2027-03-28 and 2027-10-31. */
    @ParameterizedTest
    @CsvSource({ "Pacific/Kiritimati, 2027-01-01", "Pacific/Kiritimati, 2027-12-31", "America/Los_Angeles, 2027-03-14",
            "America/Los_Angeles, 2027-11-07", "America/Los_Angeles, 2027-12-31", "Europe/Berlin, 2027-03-28",
            "Europe/Berlin, 2027-10-31" })
    void aDateIsTheSameInAndOut(String zone, String day) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        String plan = owner().post("/plans", Map.of("name", "Dates", "startDate", day, "statusDate", day, "currency", "EUR"))
                .statusCode(201).body("startDate", equalTo(day)).extract().path("id");
        String task = owner().post("/plans/" + plan + "/tasks",
                Map.of("stepId", owner().step(plan, "Step"), "name", "Task", "deadline", day, "constraint",
                        Map.of("type", "SNET", "date", day)))
                .statusCode(201).extract().path("id");
        owner().patch("/plans/" + plan + "/tasks/" + task, 0,
                Map.of("status", "DONE", "actualStart", day, "actualFinish", day)).statusCode(200);

        TimeZone.setDefault(usual);
        owner().get("/plans/{id}", plan).body("startDate", equalTo(day)).body("statusDate", equalTo(day));
        owner().get("/plans/{id}/tasks/{task}", plan, task).body("deadline", equalTo(day))
                .body("constraint.date", equalTo(day)).body("actualStart", equalTo(day)).body("actualFinish", equalTo(day));
        owner().get("/plans/{id}/tasks?dueBefore={day}", plan, day).body("items.size()", equalTo(0));
    }
}
