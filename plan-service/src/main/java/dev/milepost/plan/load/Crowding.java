package dev.milepost.plan.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/** Finds the days on which too many spans lie over each other, in one sweep over their ends. */
public final class Crowding {

    private final int limit;
    private final List<Crowd> found = new ArrayList<>();
    private final Set<String> active = new LinkedHashSet<>();
    private final Set<String> involved = new LinkedHashSet<>();
    private @Nullable LocalDate begun;
    private LocalDate peakOn = LocalDate.EPOCH;
    private int peak;

    private Crowding(int limit) {
        this.limit = limit;
    }

    /**
     * The runs of days on which more than so many spans overlap, each as long as it can be, in order.
     *
     * @param limit how many at once are good, 0 or more
     */
    public static List<Crowd> above(List<Span> spans, int limit) {
        Crowding crowding = new Crowding(limit);
        crowding.sweep(spans);
        return List.copyOf(crowding.found);
    }

    /** The most that lie over each other on one day. */
    public static int peak(List<Span> spans) {
        return above(spans, 0).stream().mapToInt(Crowd::peak).max().orElse(0);
    }

    private void sweep(List<Span> spans) {
        NavigableMap<LocalDate, List<Span>> beginning = new TreeMap<>();
        NavigableMap<LocalDate, List<Span>> over = new TreeMap<>();
        for (Span span : spans) {
            beginning.computeIfAbsent(span.from(), day -> new ArrayList<>()).add(span);
            over.computeIfAbsent(span.until().plusDays(1), day -> new ArrayList<>()).add(span);
        }
        NavigableSet<LocalDate> days = new TreeSet<>(beginning.keySet());
        days.addAll(over.keySet());
        for (LocalDate day : days) {
            over.getOrDefault(day, List.of()).forEach(span -> active.remove(span.key()));
            beginning.getOrDefault(day, List.of()).forEach(span -> active.add(span.key()));
            look(day);
        }
    }

    /** From this day on these are active. */
    private void look(LocalDate day) {
        if (active.size() <= limit) {
            close(day);
            return;
        }
        if (begun == null) {
            begun = day;
            peak = 0;
        }
        involved.addAll(active);
        if (active.size() > peak) {
            peak = active.size();
            peakOn = day;
        }
    }

    private void close(LocalDate day) {
        if (begun != null) {
            found.add(new Crowd(begun, day.minusDays(1), peak, peakOn, List.copyOf(involved)));
            begun = null;
            involved.clear();
        }
    }
}
