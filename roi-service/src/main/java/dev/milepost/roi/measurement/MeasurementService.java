package dev.milepost.roi.measurement;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.JsonNode;

import dev.milepost.kit.problem.FieldError;
import dev.milepost.roi.measurement.Ingestion.Rejection;

/** Takes measurements in and gathers them. Whose they are and what they mean is for the caller to know. */
@ApplicationScoped
public class MeasurementService {
    private final MeasurementRepository measurements;
    private final MeasurementConfig config;
    private final Clock clock;
    private final Set<String> personal;

    MeasurementService(MeasurementRepository measurements, MeasurementConfig config, Clock clock) {
        this.measurements = measurements;
        this.config = config;
        this.clock = clock;
        this.personal = config.personalDimensions().stream().map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Takes a batch. The caller holds the lock of the KPI, so that batches of one KPI come one after the other.
     *
     * @param atomic whether one measurement that can't be taken refuses all
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Ingestion take(UUID kpi, MeasurementKind kind, List<JsonNode> batch, boolean atomic) {
        Instant now = clock.instant();
        RowReader reader = new RowReader(kind, now.plus(config.futureTolerance()), personal);
        Map<MeasurementRow.Identity, MeasurementRow> rows = new LinkedHashMap<>();
        List<Rejection> rejected = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            try {
                MeasurementRow row = reader.read(batch.get(i));
                MeasurementRow earlier = rows.putIfAbsent(row.identity(), row);
                if (earlier != null && !earlier.saysTheSameAs(row)) {
                    throw new RowReader.Refusal("contradicts-batch",
                            "the batch says something else about the same instant, source and dimensions before");
                }
            } catch (RowReader.Refusal refusal) {
                rejected.add(refusal.at(i));
            }
        }
        if (atomic && !rejected.isEmpty()) {
            throw MeasurementProblem.BATCH_REJECTED
                    .because("%d of %d measurements can't be taken, so none was", rejected.size(), batch.size())
                    .at(rejected.stream().map(MeasurementService::fieldError).toList());
        }
        MeasurementRepository.Written written = rows.isEmpty() ? new MeasurementRepository.Written(0, 0)
                : measurements.write(kpi, rows.values(), now);
        int unchanged = batch.size() - rejected.size() - written.accepted() - written.updated();
        return new Ingestion(written.accepted(), written.updated(), unchanged, rejected);
    }

    private static FieldError fieldError(Rejection rejection) {
        return new FieldError("/measurements/" + rejection.index(), rejection.code(), rejection.message());
    }

    /** The latest readings of each KPI before its instant, per KPI the latest first. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Reading> latest(Map<UUID, Instant> before, int most) {
        return before.isEmpty() ? List.of() : measurements.latest(before, most);
    }

    /** Readings of a KPI in {@code [from, to)}, in order of time, at most so many. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Reading> raw(UUID kpi, Instant from, Instant to, int most) {
        return measurements.raw(kpi, from, to, most);
    }

    /** Values of all buckets that hold measurements, per KPI in order of time. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<BucketValue> buckets(Collection<SeriesRequest> requests) {
        return requests.isEmpty() ? List.of() : measurements.buckets(requests);
    }
}
