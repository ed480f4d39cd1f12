package dev.milepost.assessment.finding;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.instrument.Instrument;
import dev.milepost.assessment.instrument.Instrument.Dimension;
import dev.milepost.assessment.scoring.DimensionScore;
import dev.milepost.assessment.scoring.Scores;
import dev.milepost.assessment.scoring.Shown;

/**
 * The event {@code baseline.recorded}: roi-service makes a KPI of a dimension's score, so that what an accepted
 * recommendation brings can be measured from where the organization stood. One KPI per plan, instrument and dimension: scores
 * of other questions are no measurements of it.
 *
 * @param key of the KPI, the same for the same plan, instrument and dimension
 * @param unit of value and target, for people to read
 * @param value the dimension's score when the recommendation was accepted, in points
 * @param on the day of that
 * @param target where the instrument wants the dimension to be, in points; a day for it is the organization's to set
 */
record BaselineRecorded(UUID recommendationId, UUID assessmentId, UUID planId, String key, String name,
        String description, String unit, BigDecimal value, LocalDate on, BigDecimal target) {
    static final String TYPE = "baseline.recorded";

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_QUESTIONED = 70;

    /** Null where the dimension has no score that could be a baseline. */
    static @Nullable BaselineRecorded of(Acceptance acceptance, Instrument instrument, Scores scores, String dimensionKey,
            LocalDate today) {
        DimensionScore dimension = scores.dimensions().stream()
                .filter(one -> one.dimension().key().equals(dimensionKey)).findAny().orElseThrow();
        BigDecimal value = Shown.points(dimension.estimate().score(), scores.rules().scale());
        BigDecimal target = dimension.dimension().target();
        if (value == null || target == null) {
            return null;
        }
        Dimension asked = instrument.dimensions().stream().filter(one -> one.key().equals(dimensionKey)).findAny()
                .orElseThrow();
        String scale = Shown.plain(scores.rules().scale()).toPlainString();
        return new BaselineRecorded(acceptance.id(), acceptance.assessmentId(), acceptance.planId(),
                key(acceptance.planId(), instrument.key(), dimensionKey),
                cut(asked.name() + " · " + instrument.title()),
                asked.description(), "points of " + scale, value, today,
                Shown.plain(target.multiply(scores.rules().scale())));
    }

    /** Of the KPI of a dimension, as long as roi-service takes it at most. */
    static String key(UUID planId, String instrumentKey, String dimensionKey) {
        String questioned = instrumentKey + ":" + dimensionKey;
        return "readiness:" + planId + ":" + (questioned.length() <= LONGEST_QUESTIONED ? questioned
                : UUID.nameUUIDFromBytes(questioned.getBytes(StandardCharsets.UTF_8)).toString());
    }

    private static String cut(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    }
}
