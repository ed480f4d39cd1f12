package dev.milepost.roi.kpi;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.milepost.roi.calculation.InputHash;

/** By what a reader tells that a figure has moved since its inputs have, and not its rules. */
final class PointsHash {
    private PointsHash() {
    }

    /** Instant of the last value that went in; null without one. */
    static @Nullable Instant asOf(List<Point> points) {
        return points.isEmpty() ? null : points.getLast().at();
    }

    /**
     * SHA-256 of everything that figures depend on, in hexadecimal.
     *
     * @param more what else decides, each with a text that tells it from others
     */
    static String of(Kpi kpi, SeriesBucket portions, List<Point> points, Object... more) {
        return InputHash.of(kpi.id(), portions, kpi.zone().getId(), points, Stream.of(more).map(String::valueOf).toList());
    }
}
