package dev.milepost.plan.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import org.junit.jupiter.api.Test;

/** What databases hold of calendars, written by any version so far, is read as what it was. */
class StoredWorkingTimeTest {

    private static final WorkingTime KEPT = new WorkingTime(List.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            List.of(new WorkingTime.Hours(LocalTime.of(8, 0), LocalTime.of(12, 30))),
            List.of(new WorkingTime.Exception(LocalDate.of(2027, 1, 6), null, null, "Epiphany", null)),
            List.of(new WorkingTime.DayHours(DayOfWeek.FRIDAY,
                    List.of(new WorkingTime.Hours(LocalTime.of(9, 0), LocalTime.of(11, 0))))));

    private final WorkingTimeConverter converter = new WorkingTimeConverter();

    /** As the first versions kept it: every field is there, with null for none. */
    @Test
    void whatWasKeptWithNullsIsRead() {
        String kept = """
                {"workingDays":["MONDAY","FRIDAY"],"hours":[{"from":"08:00:00","to":"12:30:00"}],
                 "exceptions":[{"date":"2027-01-06","until":null,"working":null,"name":"Epiphany","hours":null}],
                 "dayHours":[{"day":"FRIDAY","hours":[{"from":"09:00:00","to":"11:00:00"}]}]}""";
        assertThat(converter.convertToEntityAttribute(kept)).isEqualTo(KEPT);
        assertThat(converter.convertToEntityAttribute(
                "{\"workingDays\":[\"MONDAY\"],\"hours\":null,\"exceptions\":[],\"dayHours\":null}"))
                .isEqualTo(new WorkingTime(List.of(DayOfWeek.MONDAY), null, List.of(), null));
    }

    @Test
    void whatIsKeptNowIsRead() {
        assertThat(converter.convertToEntityAttribute(converter.convertToDatabaseColumn(KEPT))).isEqualTo(KEPT);
        assertThat(converter.convertToEntityAttribute(null)).isNull();
    }

    @Test
    void holidaysKeptWithNullsAreRead() {
        assertThat(new HolidayChoiceConverter().convertToEntityAttribute(
                "{\"country\":\"DE\",\"region\":null,\"fromYear\":2027,\"toYear\":2028,\"language\":null}"))
                .isEqualTo(new HolidayChoice("DE", null, 2027, 2028, null));
        assertThat(new HolidayDatesConverter().convertToEntityAttribute("[{\"date\":\"2027-01-01\",\"name\":\"Neujahr\"}]"))
                .containsExactly(new HolidayDate(LocalDate.of(2027, 1, 1), "Neujahr"));
    }

    /** A later version may keep more, and be rolled back. */
    @Test
    void whatALaterVersionKeptBesidesIsLeftAside() {
        assertThat(converter.convertToEntityAttribute("{\"workingDays\":[\"MONDAY\"],\"shifts\":[1]}"))
                .isEqualTo(new WorkingTime(List.of(DayOfWeek.MONDAY), null, List.of(), null));
    }
}
