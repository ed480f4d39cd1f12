package dev.milepost.roi.measurement;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of time that is read from one kind of rollup, or from the measurements themselves.
 *
 * @param from first instant
 * @param to end, itself not included
 */
record Stretch(Source source, Instant from, Instant to) {

    /** Where the values of a stretch are read from, the widest first. */
    enum Source {
        MONTH,
        DAY,
        HOUR,
        RAW
    }

    /** Some time of which something is known. */
    record Span(Instant from, Instant to) {
        boolean meets(Instant begin, Instant end) {
            return from.isBefore(end) && to.isAfter(begin);
        }

        /** From the first to the last of both. */
        Span together(Span other) {
            return new Span(from.isBefore(other.from) ? from : other.from, to.isAfter(other.to) ? to : other.to);
        }

        boolean covers(Instant begin, Instant end) {
            return !from.isAfter(begin) && !to.isBefore(end);
        }
    }

    /**
     * Covers a series with the widest rollups that tell the truth and lie within one bucket each.
     *
     * @param stale days whose rollups don't tell the truth, in order of time
     * @param dense days that have rollups by the hour, in order of time
     */
    static List<Stretch> cover(SeriesRequest request, List<Span> stale, List<Span> dense) {
        return new Cover(request, stale, dense).stretches();
    }

    private static final class Cover {
        private final SeriesRequest request;
        private final ZoneId home;
        private final List<Span> stale;
        private final List<Span> dense;
        private final Source widest;
        private final List<Stretch> stretches = new ArrayList<>();
        private int nextStale;
        private int nextDense;

        Cover(SeriesRequest request, List<Span> stale, List<Span> dense) {
            this.request = request;
            this.home = request.arithmetic().home();
            this.stale = stale;
            this.dense = dense;
            this.widest = widest(request);
        }

        List<Stretch> stretches() {
            Instant at = request.from();
            while (at.isBefore(request.to())) {
                at = next(at);
            }
            return stretches;
        }

        private Instant next(Instant at) {
            ZonedDateTime here = at.atZone(home);
            if (widest == Source.MONTH && Bucket.MONTH.startOf(here).toInstant().equals(at)) {
                Instant end = Bucket.MONTH.next(here).toInstant();
                if (!end.isAfter(request.to()) && !isStale(at, end)) {
                    return add(Source.MONTH, at, end);
                }
            }
            ZonedDateTime day = Bucket.DAY.startOf(here);
            Instant dayEnd = Bucket.DAY.next(day).toInstant();
            Instant end = dayEnd.isAfter(request.to()) ? request.to() : dayEnd;
            if (isStale(at, end)) {
                return add(Source.RAW, at, end);
            }
            if (widest.compareTo(Source.DAY) <= 0 && day.toInstant().equals(at) && end.equals(dayEnd)) {
                return add(Source.DAY, at, end);
            }
            boolean byTheHour = widest != Source.RAW && isFullHour(at, home) && isFullHour(end, home) && isDense(at, end);
            return add(byTheHour ? Source.HOUR : Source.RAW, at, end);
        }

        private Instant add(Source source, Instant from, Instant to) {
            if (!stretches.isEmpty() && stretches.getLast().source() == source) {
                from = stretches.removeLast().from();
            }
            stretches.add(new Stretch(source, from, to));
            return to;
        }

        private boolean isStale(Instant from, Instant to) {
            while (nextStale < stale.size() && !stale.get(nextStale).to().isAfter(from)) {
                nextStale++;
            }
            return nextStale < stale.size() && stale.get(nextStale).meets(from, to);
        }

        private boolean isDense(Instant from, Instant to) {
            while (nextDense < dense.size() && !dense.get(nextDense).to().isAfter(from)) {
                nextDense++;
            }
            return nextDense < dense.size() && dense.get(nextDense).covers(from, to);
        }
    }

    /** The widest rollup of which none reaches over the end of a bucket. */
    static Source widest(SeriesRequest request) {
        ZoneId home = request.arithmetic().home();
        Source widest = Source.MONTH;
        ZonedDateTime boundary = request.bucket().next(request.bucket().startOf(request.from().atZone(request.zone())));
        while (widest != Source.RAW && boundary.toInstant().isBefore(request.to())) {
            Source allowed = allowed(boundary.toInstant(), home);
            widest = allowed.compareTo(widest) > 0 ? allowed : widest;
            boundary = request.bucket().next(boundary);
        }
        return widest;
    }

    private static Source allowed(Instant boundary, ZoneId home) {
        ZonedDateTime here = boundary.atZone(home);
        if (!isFullHour(boundary, home)) {
            return Source.RAW;
        }
        if (!Bucket.DAY.startOf(here).toInstant().equals(boundary)) {
            return Source.HOUR;
        }
        return here.getDayOfMonth() == 1 ? Source.MONTH : Source.DAY;
    }

    private static boolean isFullHour(Instant instant, ZoneId zone) {
        ZonedDateTime here = instant.atZone(zone);
        return here.getMinute() == 0 && here.getSecond() == 0 && here.getNano() == 0;
    }
}
