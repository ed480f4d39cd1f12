package dev.milepost.roi.measurement;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** Which measurements count, as statements say it; their parts join a row {@code w} that says what is wanted. */
final class Reported {
    /** Where several sources report the same, the first of the KPI's list counts, then the one that reported last. */
    static final String FIRST = "order by array_position(string_to_array(w.sources, E'\\n'), m.source), m.recorded_at desc, m.source";

    private static final String NOW = "measurement";
    /** What was known at an instant: what was recorded until then and not yet corrected or deleted. */
    private static final String THEN = """
            (select organization_id, kpi_id, at, source, dimensions_hash, value, weight, recorded_at from measurement
                where recorded_at <= %1$s
             union all
             select organization_id, kpi_id, at, source, dimensions_hash, value, weight, recorded_at from measurement_revision
                where recorded_at <= %1$s and superseded_at > %1$s)""";

    private Reported() {
    }

    /**
     * The table that holds what was known at an instant; null for what is known now. An instant in a statement is a literal of
     * ours, never a text of the caller.
     */
    static String known(@Nullable Instant asOf) {
        return asOf == null ? NOW : THEN.formatted("timestamptz '" + asOf + "'");
    }

    /** The sources of a KPI in one text, as {@link #FIRST} takes them. */
    static String sources(Arithmetic arithmetic) {
        return String.join("\n", arithmetic.sources());
    }
}
