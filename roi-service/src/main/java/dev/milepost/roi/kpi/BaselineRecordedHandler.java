package dev.milepost.roi.kpi;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import dev.milepost.kit.event.InboundEvent;
import dev.milepost.kit.event.InboxHandler;
import dev.milepost.kit.problem.KitProblem;
import dev.milepost.roi.measurement.DimensionAggregation;
import dev.milepost.roi.measurement.GaugeAggregation;
import dev.milepost.roi.measurement.MeasurementKind;

/** Makes a KPI with its baseline of a readiness score that assessment-service recorded, one for each key. */
@ApplicationScoped
class BaselineRecordedHandler implements InboxHandler {
    private final KpiService kpis;
    private final Validator validator;

    BaselineRecordedHandler(KpiService kpis, Validator validator) {
        this.kpis = kpis;
        this.validator = validator;
    }

    /** What the sender learns. */
    record Taken(UUID kpiId) {
    }

    @Override
    public Set<String> types() {
        return Set.of("baseline.recorded");
    }

    @Override
    public Object handle(InboundEvent event) {
        JsonNode data = event.data();
        String key = text(data, "key");
        return new Taken(kpis.idOfKey(key).orElseGet(() -> kpis.create(valid(kpi(data, key))).id()));
    }

    private NewKpi valid(NewKpi kpi) {
        Optional<ConstraintViolation<NewKpi>> violation = validator.validate(kpi).stream().findFirst();
        violation.ifPresent(wrong -> {
            throw KitProblem.UNPROCESSABLE.because("The recorded baseline's %s %s", wrong.getPropertyPath(),
                    wrong.getMessage());
        });
        return kpi;
    }

    /** Without a target: a way to go needs a day, which is the organization's to say. */
    private static NewKpi kpi(JsonNode data, String key) {
        BigDecimal target = data.path("target").isNumber() ? data.path("target").decimalValue() : null;
        return new NewKpi(text(data, "name"), key, description(data, target), optionalText(data, "unit"),
                MeasurementKind.GAUGE, KpiDirection.HIGHER_IS_BETTER, GaugeAggregation.LAST, DimensionAggregation.MEAN,
                List.of(),
                "UTC", null, Missing.NOTHING, null, planId(data), null, null, null, null, null,
                new Baseline(value(data), on(data)), List.of(), List.of());
    }

    private static @Nullable String description(JsonNode data, @Nullable BigDecimal target) {
        String described = optionalText(data, "description");
        String reach = target == null ? "" : "→ " + target.stripTrailingZeros().toPlainString();
        return described == null ? reach.isEmpty() ? null : reach : (described + "\n" + reach).strip();
    }

    private static BigDecimal value(JsonNode data) {
        if (!data.path("value").isNumber()) {
            throw KitProblem.UNPROCESSABLE.because("The recorded baseline has no value");
        }
        return data.path("value").decimalValue();
    }

    private static LocalDate on(JsonNode data) {
        try {
            return LocalDate.parse(text(data, "on"));
        } catch (DateTimeException e) {
            throw KitProblem.UNPROCESSABLE.because("The recorded baseline's day is none of the calendar").causedBy(e);
        }
    }

    private static @Nullable UUID planId(JsonNode data) {
        String told = optionalText(data, "planId");
        try {
            return told == null ? null : UUID.fromString(told);
        } catch (IllegalArgumentException e) {
            throw KitProblem.UNPROCESSABLE.because("The recorded baseline's planId is no id").causedBy(e);
        }
    }

    private static String text(JsonNode data, String field) {
        String text = optionalText(data, field);
        if (text == null) {
            throw KitProblem.UNPROCESSABLE.because("The recorded baseline names no %s", field);
        }
        return text;
    }

    private static @Nullable String optionalText(JsonNode data, String field) {
        JsonNode value = data.path(field);
        return value.isTextual() && !value.textValue().isBlank() ? value.textValue() : null;
    }
}
