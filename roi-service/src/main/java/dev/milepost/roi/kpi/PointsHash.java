package dev.milepost.roi.kpi;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

import org.jspecify.annotations.Nullable;

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
        StringBuilder text = new StringBuilder(kpi.id().toString()).append(portions).append(kpi.zone());
        points.forEach(point -> text.append('\n').append(point.at()).append('=').append(point.value().toPlainString()));
        for (Object one : more) {
            text.append('\n').append(one);
        }
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
