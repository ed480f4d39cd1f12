package dev.milepost.roi.kpi;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.milepost.kit.event.InboundEvent;
import dev.milepost.kit.event.InboxHandler;
import dev.milepost.kit.problem.KitProblem;
import dev.milepost.kit.reference.Reference;
import dev.milepost.roi.measurement.MeasurementLine;

/**
 * Takes the score of a later assessment as a measurement of the KPI that was made of an earlier one. Told again it is the same
 * measurement: same KPI, same instant, same source. A KPI that was deleted meanwhile is not measured, and nothing is wrong.
 */
@ApplicationScoped
class ReadinessMeasuredHandler implements InboxHandler {
    static final String SOURCE = "assessment";

    private final KpiService kpis;
    private final KpiMeasuring measuring;

    ReadinessMeasuredHandler(KpiService kpis, KpiMeasuring measuring) {
        this.kpis = kpis;
        this.measuring = measuring;
    }

    /**
     * What the sender learns.
     *
     * @param kpiId null where there is no such KPI any more
     */
    record Taken(@Nullable UUID kpiId) {
    }

    @Override
    public Set<String> types() {
        return Set.of("readiness.measured");
    }

    @Override
    public Object handle(InboundEvent event) {
        JsonNode data = event.data();
        Optional<UUID> kpi = kpi(data);
        kpi.ifPresent(id -> measuring.take(Reference.of(id), List.of(new MeasurementLine.Readable(null, measurement(data))),
                true));
        return new Taken(kpi.orElse(null));
    }

    /** By id where the sender knows it, since keys can be changed; otherwise by key. */
    private Optional<UUID> kpi(JsonNode data) {
        String id = data.path("kpiId").asText("");
        if (!id.isEmpty()) {
            return Optional.of(uuid(id)).filter(kpis::isThere);
        }
        String key = data.path("key").asText("");
        if (key.isEmpty()) {
            throw KitProblem.UNPROCESSABLE.because("The measured readiness names neither a kpiId nor a key");
        }
        return kpis.idOfKey(key);
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw KitProblem.UNPROCESSABLE.because("The measured readiness' kpiId is no id").causedBy(e);
        }
    }

    private static ObjectNode measurement(JsonNode data) {
        ObjectNode measurement = JsonNodeFactory.instance.objectNode();
        measurement.set("at", data.path("at"));
        measurement.set("value", data.path("value"));
        return measurement.put("source", SOURCE);
    }
}
