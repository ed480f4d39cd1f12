package dev.milepost.roi.kpi;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A value and when it was. */
@Schema(name = "Point")
record Point(@Schema(required = true) Instant at, @Schema(required = true) BigDecimal value) {

    static List<Double> values(List<Point> points) {
        return points.stream().map(point -> point.value().doubleValue()).toList();
    }
}
