package dev.milepost.plan.outline;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import dev.milepost.kit.problem.ProblemException;
import dev.milepost.plan.calendar.CalendarService;
import dev.milepost.plan.calendar.FileCalendar;
import dev.milepost.plan.outline.OutlineImport.Line;

/**
 * The calendars of a file, by the names that its tasks call them.
 *
 * @param made how many the organization did not have
 */
record FileCalendars(Map<String, @Nullable UUID> ids, int made) {

    private static final int MOST = 200;

    /** Wrong ones are noted, and none is made if anything in the file is wrong so far. */
    static FileCalendars of(List<Line> lines, ImportReading reading, CalendarService calendars) {
        Map<String, FileCalendar> read = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        if (lines.size() > MOST) {
            reading.wrong("/calendars", "too-many", "accepted are " + MOST + " calendars");
        }
        for (Line line : lines) {
            ImportKeys.requireOnce(line.place() + "/name", line.key(), seen, reading);
            FileCalendar calendar = reading.read(FileCalendar.class, line.place(), JsonNodeFactory.instance.objectNode(),
                    line.fields(), ImportFields.CALENDAR);
            if (calendar != null) {
                try {
                    calendar.requireUsable();
                    read.put(line.key(), calendar);
                } catch (ProblemException refused) {
                    reading.wrong(line.place(), refused);
                }
            }
        }
        Map<String, @Nullable UUID> ids = new LinkedHashMap<>();
        seen.forEach(name -> ids.put(name, null));
        if (reading.hasErrors()) {
            return new FileCalendars(ids, 0);
        }
        CalendarService.Found found = calendars.ofFile(read.values());
        ids.putAll(found.ids());
        return new FileCalendars(ids, found.made());
    }
}
