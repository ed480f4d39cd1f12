package dev.milepost.roi.measurement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What became of a batch, and of each KPI in it.
 *
 * @param kpis of which something was new or corrected
 */
public record Taken(Ingestion ingestion, List<OfKpi> kpis) {

    /**
     * @param accepted new measurements
     * @param updated corrected measurements
     * @param from instant of the first measurement in the batch
     * @param to instant of the last measurement in the batch
     */
    public record OfKpi(UUID kpi, int accepted, int updated, Instant from, Instant to) {

        /** The same of two batches of one KPI. */
        public OfKpi with(OfKpi other) {
            return new OfKpi(kpi, accepted + other.accepted, updated + other.updated,
                    from.isBefore(other.from) ? from : other.from, to.isAfter(other.to) ? to : other.to);
        }
    }
}
