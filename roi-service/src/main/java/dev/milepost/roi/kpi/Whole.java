package dev.milepost.roi.kpi;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Points apart from what isn't over: the part of a month is compared with no month, and makes no trend.
 *
 * @param points whole ones, in order of time
 * @param running what isn't over; null where nothing is
 */
record Whole(List<Point> points, @Nullable RunningStretch running) {

    /** Of single readings, which are whole at once. */
    static Whole of(List<Point> points) {
        return new Whole(points, null);
    }

    /**
     * Of stretches of a sum, or of what is computed of one; of anything else each is taken as it is.
     *
     * @param now everything that ends later isn't over
     */
    static Whole of(Family family, KpiSeries.Wanted wanted, List<Point> points, Instant now) {
        if (!family.growsWithTime(wanted.kpi())) {
            return of(points);
        }
        int whole = points.size();
        while (whole > 0 && wanted.window().end(points.get(whole - 1).at()).isAfter(now)) {
            whole--;
        }
        Point running = whole == points.size() ? null : points.get(whole);
        return new Whole(points.subList(0, whole), running == null ? null
                : new RunningStretch(running.at(), wanted.window().end(running.at()), running.value(), null));
    }
}
