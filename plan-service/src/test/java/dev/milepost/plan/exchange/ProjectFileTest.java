package dev.milepost.plan.exchange;

import static dev.milepost.plan.Api.owner;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.plan.Api;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** Files as Microsoft Project itself writes them, with what a plan has no place for. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ProjectFileTest {

    private static final String FILE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Project xmlns="http://schemas.microsoft.com/project">
              <Title>Relocation</Title>
              <StartDate>2027-01-04T08:00:00</StartDate>
              <CurrencyCode>EUR</CurrencyCode>
              <MinutesPerDay>480</MinutesPerDay>
              <MinutesPerWeek>2400</MinutesPerWeek>
              <CalendarUID>1</CalendarUID>
              <ExtendedAttributes>
                <ExtendedAttribute><FieldID>188743731</FieldID><FieldName>Text1</FieldName><Alias>Risk</Alias></ExtendedAttribute>
              </ExtendedAttributes>
              <Calendars>
                <Calendar><UID>1</UID><Name>Standard</Name><IsBaseCalendar>1</IsBaseCalendar><WeekDays>%1$s</WeekDays></Calendar>
                <Calendar><UID>2</UID><Name>Sundays of %2$s</Name><IsBaseCalendar>1</IsBaseCalendar><WeekDays>%3$s</WeekDays></Calendar>
              </Calendars>
              <Tasks>
                <Task><UID>0</UID><ID>0</ID><Name>Relocation</Name><OutlineLevel>0</OutlineLevel><FixedCost>100000</FixedCost></Task>
                <Task><UID>1</UID><ID>1</ID><Name>Prepare</Name><OutlineLevel>1</OutlineLevel><Summary>1</Summary></Task>
                <Task><UID>2</UID><ID>2</ID><Name>Rent</Name><OutlineLevel>2</OutlineLevel><Duration>PT16H0M0S</Duration>
                  <DurationFormat>7</DurationFormat><FixedCost>25050</FixedCost>
                  <ExtendedAttribute><FieldID>188743731</FieldID><Value>High</Value></ExtendedAttribute></Task>
                <Task><UID>3</UID><ID>3</ID><Name>Furnish</Name><OutlineLevel>2</OutlineLevel><Duration>PT32H0M0S</Duration>
                  <DurationFormat>7</DurationFormat><CalendarUID>2</CalendarUID>
                  <PredecessorLink><PredecessorUID>2</PredecessorUID><Type>1</Type><LinkLag>50</LinkLag><LagFormat>19</LagFormat></PredecessorLink></Task>
                <Task><UID>4</UID><ID>4</ID><Name>Move</Name><OutlineLevel>1</OutlineLevel><Manual>1</Manual><Priority>700</Priority>
                  <Start>2027-01-04T08:00:00</Start><Finish>2027-01-04T17:00:00</Finish>
                  <HyperlinkAddress>https://example.test/van</HyperlinkAddress><Hyperlink>The van</Hyperlink><Duration>PT8H0M0S</Duration><DurationFormat>7</DurationFormat>
                  <PredecessorLink><PredecessorUID>1</PredecessorUID><Type>1</Type></PredecessorLink></Task>
              </Tasks>
              <Resources>
                <Resource><UID>1</UID><ID>1</ID><Name>Ada</Name><Type>1</Type><StandardRate>50</StandardRate><StandardRateFormat>2</StandardRateFormat></Resource>
                <Resource><UID>2</UID><ID>2</ID><Name>Bo</Name><Type>1</Type></Resource>
                <Resource><UID>3</UID><ID>3</ID><Name>Boxes</Name><Type>0</Type></Resource>
                <Resource><UID>4</UID><ID>4</ID><Name>Truck</Name><Type>0</Type><IsCostResource>1</IsCostResource></Resource>
              </Resources>
              <Assignments>
                <Assignment><UID>1</UID><TaskUID>2</TaskUID><ResourceUID>1</ResourceUID><Cost>80000</Cost><Work>PT16H0M0S</Work></Assignment>
                <Assignment><UID>2</UID><TaskUID>2</TaskUID><ResourceUID>2</ResourceUID><Work>PT16H0M0S</Work></Assignment>
                <Assignment><UID>3</UID><TaskUID>4</TaskUID><ResourceUID>3</ResourceUID></Assignment>
                <Assignment><UID>4</UID><TaskUID>4</TaskUID><ResourceUID>4</ResourceUID><Cost>45000</Cost></Assignment>
              </Assignments>
            </Project>
            """;

    private static String file(String sundaysOf) {
        return FILE.formatted(week(List.of(2, 3, 4, 5, 6)), sundaysOf, week(List.of(1)));
    }

    /** Microsoft Project's days of the week begin with Sunday as 1. */
    private static String week(List<Integer> working) {
        StringBuilder days = new StringBuilder();
        for (int day = 1; day <= 7; day++) {
            boolean works = working.contains(day);
            days.append("<WeekDay><DayType>").append(day).append("</DayType><DayWorking>").append(works ? 1 : 0)
                    .append("</DayWorking>")
                    .append(works
                            ? "<WorkingTimes><WorkingTime><FromTime>08:00:00</FromTime><ToTime>12:00:00</ToTime></WorkingTime>"
                                    + "<WorkingTime><FromTime>13:00:00</FromTime><ToTime>17:00:00</ToTime></WorkingTime></WorkingTimes>"
                            : "")
                    .append("</WeekDay>");
        }
        return days.toString();
    }

    @Test
    void calendarsOfTasksAndFixedCostsAreTakenAndWhatIsLeftOutIsToldTaskByTask() {
        ValidatableResponse taken = owner().request().contentType("application/xml").body(file("Ada"))
                .post(Api.BASE + "/plans/import?format=mspdi").then().statusCode(201).body("tasks.created", equalTo(3))
                .body("steps.created", equalTo(2)).body("budgetLines.created", equalTo(3));
        String plan = taken.extract().path("planId");

        taken.body("notTaken.find { it.what == 'Cost of work and material' }.places.pointer", contains("/Tasks/UID-2"))
                .body("notTaken.find { it.what == 'Cost of work and material' }.places.name", contains("Rent"))
                .body("notTaken.find { it.what == 'Material of tasks' }.places.pointer", contains("/Tasks/UID-4"))
                .body("notTaken.find { it.what == 'Lags in percent' }.places.pointer", contains("/Tasks/UID-3"))
                .body("notTaken.find { it.what == 'Tasks scheduled by hand' }.places.pointer", contains("/Tasks/UID-4"))
                .body("notTaken.find { it.what == 'Priorities' }.places.name", contains("Move"))
                .body("notTaken.find { it.what == 'Rates of people and material' }.places.name", contains("Ada"))
                .body("notTaken.find { it.what == 'Own field \"Risk\"' }.places.pointer", contains("/Tasks/UID-2"))
                .body("notTaken.find { it.what.startsWith('Links of the summary') }.places.pointer", contains("/Tasks/UID-4"))
                .body("notTaken.size()", equalTo(8));
        owner().get("/plans/{id}/budget-lines?sort=amount", plan)
                .body("items.name", contains("Fixed cost", "Truck", "Fixed cost"))
                .body("items.amount", contains(250.5f, 450, 1000)).body("items[0].taskId", equalTo(idOf(plan, "Rent")))
                .body("items[1].taskId", equalTo(idOf(plan, "Move"))).body("items[2].taskId", nullValue())
                .body("items[2].stepId", nullValue());
        // Rent takes two days, half of which is the lag; both that and the four days of Furnish are Sundays.
        owner().get("/plans/{id}/schedule", plan)
                .body("tasks.find { it.key == 'furnish' }.earlyStart", equalTo("2027-01-17"))
                .body("tasks.find { it.key == 'furnish' }.earlyFinish", equalTo("2027-02-07"));
        owner().get("/plans/{id}/outline", plan).body("dependencies.lag", contains(1))
                .body("steps[0].tasks[0].assignee", equalTo("Ada"))
                .body("steps[0].tasks[0].furtherAssignees", contains("Bo"));
        owner().get("/plans/{id}/tasks/{task}", plan, idOf(plan, "Move")).body("links.title", contains("The van"))
                .body("links.url", contains("https://example.test/van"));
        String calendar = owner().get("/plans/{id}/tasks/{task}", plan, idOf(plan, "Furnish")).extract().path("calendarId");
        owner().get("/calendars/{id}", calendar).body("name", equalTo("Sundays of Ada"));
    }

    @Test
    void aCalendarThatTheOrganizationHasIsUsedAndAnotherOneOfThatNameIsNot() {
        String first = calendarOf(owner().emptyPlan(), file("Bo"));

        owner().get("/calendars/{id}", first).body("name", equalTo("Sundays of Bo"));
        String second = owner().emptyPlan();
        owner().request().contentType("application/xml").body(file("Bo"))
                .post(Api.BASE + "/plans/" + second + "/import?format=mspdi")
                .then().statusCode(200).body("calendars", equalTo(0));
        String changed = calendarOf(owner().emptyPlan(), FILE.formatted(week(List.of(2, 3)), "Bo", week(List.of(1, 7))));
        owner().get("/calendars/{id}", changed).body("name", equalTo("Sundays of Bo (2)"));
    }

    private static String calendarOf(String plan, String file) {
        owner().request().contentType("application/xml").body(file).post(Api.BASE + "/plans/" + plan + "/import?format=mspdi")
                .then().statusCode(200).body("calendars", equalTo(1));
        return owner().get("/plans/{id}/tasks/{task}", plan, idOf(plan, "Furnish")).extract().path("calendarId");
    }

    @Test
    void everyValueThatCannotBeReadIsNamedWithItsLineAndNothingIsTaken() {
        String plan = owner().emptyPlan();
        String bad = file("Cy").replace("<Duration>PT16H0M0S</Duration>", "<Duration>two days</Duration>")
                .replace("2027-01-04T08:00:00", "2027-02-30T08:00:00")
                .replace("<UID>3</UID><ID>3</ID><Name>Furnish", "<UID>2</UID><ID>3</ID><Name>Furnish")
                .replace("<PredecessorUID>1</PredecessorUID>", "<PredecessorUID>9</PredecessorUID>")
                .replace("<LinkLag>50</LinkLag>", "<LinkLag>half</LinkLag>")
                .replace("<FixedCost>100000</FixedCost>", "<FixedCost>1,000</FixedCost>")
                .replace("<Name>Move</Name>",
                        "<Name>Move</Name><ConstraintType>12</ConstraintType><PercentComplete>140</PercentComplete>"
                                + "<Deadline>tomorrow</Deadline>");

        owner().request().contentType("application/xml").body(bad.getBytes(StandardCharsets.UTF_8))
                .post(Api.BASE + "/plans/" + plan + "/import?format=mspdi").then().statusCode(422)
                .body("code", equalTo("import-refused"))
                .body("errors.pointer", hasItem("/lines/4/StartDate")).body("errors.pointer", hasItem("/lines/17/FixedCost"))
                .body("errors.pointer", hasItem("/lines/19/Duration")).body("errors.pointer", hasItem("/lines/22/UID"))
                .body("errors.pointer", hasItem("/lines/24/LinkLag"))
                .body("errors.pointer", hasItem("/lines/25/ConstraintType"))
                .body("errors.pointer", hasItem("/lines/25/PercentComplete"))
                .body("errors.pointer", hasItem("/lines/25/Deadline"))
                .body("errors.pointer", hasItem("/lines/28/PredecessorUID"))
                .body("errors.find { it.pointer == '/lines/19/Duration' }.detail",
                        containsString("PT8H0M0S (in the task with the UID 2)"));
        owner().get("/plans/{id}/outline", plan).body("steps", empty());
    }

    /** Here the reading library meets a task by hand without dates, to which somebody is assigned. */
    @Test
    void aFileOverWhichTheLibraryStumblesIsRefusedAndNotAFaultOfOurs() {
        String plan = owner().emptyPlan();
        String odd = file("Di").replace("<Start>2027-01-04T08:00:00</Start><Finish>2027-01-04T17:00:00</Finish>", "");

        owner().request().contentType("application/xml").body(odd.getBytes(StandardCharsets.UTF_8))
                .post(Api.BASE + "/plans/" + plan + "/import?format=mspdi").then().statusCode(422)
                .body("code", equalTo("file-unreadable"));
        owner().request().contentType("application/xml")
                .body(odd.replace("<FixedCost>100000</FixedCost>", "<FixedCost>1,000</FixedCost>")
                        .getBytes(StandardCharsets.UTF_8))
                .post(Api.BASE + "/plans/" + plan + "/import?format=mspdi").then().statusCode(422)
                .body("errors.pointer", contains("/lines/17/FixedCost"));
    }

    private static String idOf(String plan, String task) {
        List<String> ids = owner().get("/plans/{id}/outline", plan).extract()
                .path("steps.collectMany { it.tasks }.findAll { it.name == '" + task + "' }.id");
        return ids.getFirst();
    }
}
