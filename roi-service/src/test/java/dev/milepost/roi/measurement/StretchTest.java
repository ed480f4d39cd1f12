package dev.milepost.roi.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.milepost.roi.measurement.Stretch.Source;
import dev.milepost.roi.measurement.Stretch.Span;

class StretchTest {
    private static final String BERLIN = "Europe/Berlin";

    @Test
    void wholeMonthsAreReadFromMonths() {
        assertThat(Stretch.cover(request(BERLIN, BERLIN, Bucket.QUARTER, "2025-12-31T23:00:00Z", "2026-12-31T23:00:00Z"),
                List.of(),
                List.of())).containsExactly(stretch(Source.MONTH, "2025-12-31T23:00:00Z", "2026-12-31T23:00:00Z"));
    }

    @Test
    void aStaleDayIsReadFromTheMeasurementsAndTheRestOfItsMonthFromDays() {
        Span stale = new Span(at("2026-02-10T00:00:00Z"), at("2026-02-11T00:00:00Z"));

        assertThat(Stretch.cover(request("UTC", "UTC", Bucket.MONTH, "2026-01-01T00:00:00Z", "2026-04-01T00:00:00Z"),
                List.of(stale), List.of())).containsExactly(
                        stretch(Source.MONTH, "2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z"),
                        stretch(Source.DAY, "2026-02-01T00:00:00Z", "2026-02-10T00:00:00Z"),
                        stretch(Source.RAW, "2026-02-10T00:00:00Z", "2026-02-11T00:00:00Z"),
                        stretch(Source.DAY, "2026-02-11T00:00:00Z", "2026-03-01T00:00:00Z"),
                        stretch(Source.MONTH, "2026-03-01T00:00:00Z", "2026-04-01T00:00:00Z"));
    }

    @Test
    void daysOfAnotherZoneAreReadFromHoursWhereThereAreAny() {
        Span dense = new Span(at("2026-01-02T00:00:00Z"), at("2026-01-03T00:00:00Z"));

        assertThat(Stretch.cover(request("UTC", "Asia/Tokyo", Bucket.DAY, "2025-12-31T15:00:00Z", "2026-01-03T15:00:00Z"),
                List.of(), List.of(dense))).containsExactly(
                        stretch(Source.RAW, "2025-12-31T15:00:00Z", "2026-01-02T00:00:00Z"),
                        stretch(Source.HOUR, "2026-01-02T00:00:00Z", "2026-01-03T00:00:00Z"),
                        stretch(Source.RAW, "2026-01-03T00:00:00Z", "2026-01-03T15:00:00Z"));
    }

    @Test
    void halfHoursOfAZoneFitNoRollup() {
        Span dense = new Span(at("2026-01-01T00:00:00Z"), at("2026-01-02T00:00:00Z"));

        assertThat(Stretch.cover(request("UTC", "Asia/Kolkata", Bucket.DAY, "2025-12-31T18:30:00Z", "2026-01-02T18:30:00Z"),
                List.of(), List.of(dense)))
                .containsExactly(stretch(Source.RAW, "2025-12-31T18:30:00Z", "2026-01-02T18:30:00Z"));
    }

    @Test
    void partsOfDaysAtTheEdgesAreReadFromTheMeasurements() {
        assertThat(Stretch.cover(request("UTC", "UTC", Bucket.DAY, "2026-01-01T06:00:00Z", "2026-01-03T06:00:00Z"), List.of(),
                List.of())).containsExactly(stretch(Source.RAW, "2026-01-01T06:00:00Z", "2026-01-02T00:00:00Z"),
                        stretch(Source.DAY, "2026-01-02T00:00:00Z", "2026-01-03T00:00:00Z"),
                        stretch(Source.RAW, "2026-01-03T00:00:00Z", "2026-01-03T06:00:00Z"));
    }

    @Test
    void theDayOf23HoursIsADay() {
        assertThat(Stretch.cover(request(BERLIN, BERLIN, Bucket.DAY, "2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z"), List.of(),
                List.of())).containsExactly(stretch(Source.DAY, "2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z"));
    }

    private static SeriesRequest request(String home, String zone, Bucket bucket, String from, String to) {
        return new SeriesRequest(new UUID(0, 1), new Arithmetic(MeasurementKind.DELTA, GaugeAggregation.LAST,
                DimensionAggregation.MEAN, List.of(), ZoneId.of(home)), at(from), at(to), bucket, ZoneId.of(zone));
    }

    private static Stretch stretch(Source source, String from, String to) {
        return new Stretch(source, at(from), at(to));
    }

    private static Instant at(String text) {
        return Instant.parse(text);
    }
}
