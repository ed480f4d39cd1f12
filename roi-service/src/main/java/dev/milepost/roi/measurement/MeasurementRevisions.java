package dev.milepost.roi.measurement;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.milepost.kit.organization.CurrentOrganization;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.page.Pages;
import dev.milepost.kit.page.Sorting;

/** Lists what measurements said before they were corrected or deleted. */
@ApplicationScoped
public class MeasurementRevisions {
    private static final String DIMENSIONS = """
            select m.at, m.source, m.dimensions_hash, m.dimensions::text
            from unnest(?::int8[], ?::text[], ?::uuid[]) as r(micros, source, hash) join measurement m
                on m.organization_id = ? and m.kpi_id = ? and m.at = timestamptz 'epoch' + r.micros * interval '1 microsecond'
                and m.source = r.source and m.dimensions_hash = r.hash""";

    /** Of one instant, source and dimensions the revisions follow each other: the hash of the dimensions is the last key. */
    private static final Sorting<MeasurementRevision> ORDER = Sorting.<MeasurementRevision> byCreation()
            .by("at", Instant.class, MeasurementRevision::at).by("source", String.class, MeasurementRevision::source)
            .by("revision", Integer.class, MeasurementRevision::revision);

    private final MeasurementRevisionRepository revisions;
    private final Sql sql;
    private final CurrentOrganization organization;
    private final ObjectMapper json;

    MeasurementRevisions(MeasurementRevisionRepository revisions, Sql sql, CurrentOrganization organization,
            ObjectMapper json) {
        this.revisions = revisions;
        this.sql = sql;
        this.organization = organization;
        this.json = json;
    }

    /**
     * Of which measurements.
     *
     * @param from first instant; null for all of them
     * @param to end, itself not included; null for all of them
     * @param source null for all of them
     */
    public record Filter(UUID kpi, MeasurementKind kind, @Nullable Instant from, @Nullable Instant to,
            @Nullable String source) {
    }

    private record Identity(Instant at, String source, UUID hash) {
    }

    /** In order of the measurements' instants, in two statements however many there are. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Page<MeasurementRevisionView> list(Filter filter, PageRequest request) {
        Page<MeasurementRevision> page = Pages.of(revisions, MeasurementRevision::dimensionsHash)
                .where("kpiId = :kpi", "kpi", filter.kpi()).where("at >= :from", "from", filter.from())
                .where("at < :to", "to", filter.to()).where("source = :source", "source", filter.source())
                .sorted(ORDER, "at,source,revision").page(request);
        Map<Identity, Map<String, String>> dimensions = page.items().isEmpty() ? Map.of()
                : dimensions(filter.kpi(), page.items());
        return page.map(one -> MeasurementRevisionView.of(filter.kind(), one,
                dimensions.get(new Identity(one.at(), one.source(), one.dimensionsHash()))));
    }

    private Map<Identity, Map<String, String>> dimensions(UUID kpi, List<MeasurementRevision> of) {
        Map<Identity, Map<String, String>> dimensions = new HashMap<>();
        sql.query(DIMENSIONS, parameters -> parameters.micros(of.stream().map(MeasurementRevision::at).toList())
                .texts(of.stream().map(MeasurementRevision::source).toList())
                .ids(of.stream().map(MeasurementRevision::dimensionsHash).toList()).add(organization.id()).add(kpi),
                row -> {
                    Identity identity = new Identity(row.instant(), row.text(), row.id());
                    dimensions.put(identity, read(row.text()));
                    return identity;
                });
        return dimensions;
    }

    private Map<String, String> read(String text) {
        try {
            return json.readValue(text, new TypeReference<Map<String, String>>() {
            });
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Dimensions are kept as an object of texts", e);
        }
    }
}
