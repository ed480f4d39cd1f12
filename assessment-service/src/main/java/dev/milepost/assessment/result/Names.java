package dev.milepost.assessment.result;

import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.instrument.Instrument;
import dev.milepost.assessment.instrument.Instrument.Dimension;
import dev.milepost.assessment.instrument.Instrument.LevelBand;

/** What an instrument calls its levels and dimensions. The calculator has no names. */
record Names(Map<Integer, String> levels, Map<String, String> dimensions) {
    static final Names NONE = new Names(Map.of(), Map.of());

    static Names of(Instrument instrument) {
        return new Names(instrument.bands().stream().collect(Collectors.toMap(LevelBand::level, LevelBand::name)),
                instrument.dimensions().stream().collect(Collectors.toMap(Dimension::key, Dimension::name)));
    }

    @Nullable
    String ofLevel(@Nullable Integer level) {
        return level == null ? null : levels.get(level);
    }

    @Nullable
    String ofDimension(String key) {
        return dimensions.get(key);
    }
}
