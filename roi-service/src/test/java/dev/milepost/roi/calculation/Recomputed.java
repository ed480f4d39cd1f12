package dev.milepost.roi.calculation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/** Computes every figure again of nothing but its trace. */
public final class Recomputed {
    private static final double PRECISE = 1e-10;

    private Recomputed() {
    }

    /**
     * @param metrics figures as they were answered
     * @param steps of the same
     * @param traces of the same
     */
    public static void assertFiguresFollow(JsonNode metrics, JsonNode steps, JsonNode traces, double unit) {
        boolean dated = metrics.has("xirr");
        assertClose(sum(steps, "presentValue"), metrics.path(dated ? "xnpv" : "npv").path("value").asDouble(), 1e-6);
        for (JsonNode step : steps) {
            assertThat(step.path("net").asDouble() * step.path("factor").asDouble())
                    .isCloseTo(step.path("presentValue").asDouble(), within(unit));
        }
        ratio(traces.path("roi"), metrics.path("roi"), true);
        ratio(traces.path("simpleRoi"), metrics.path("simpleRoi"), true);
        ratio(traces.path("benefitCostRatio"), metrics.path("benefitCostRatio"), false);
        assertClose(traces.at("/roi/benefits").asDouble(), products(steps, "benefit"), Math.max(unit, 1e-6));
        assertClose(traces.at("/roi/costs").asDouble(), products(steps, "cost"), Math.max(unit, 1e-6));
        assertClose(traces.at("/simpleRoi/disbenefits").asDouble(), sum(steps, "disbenefit"), 1e-6);
        rateOfReturn(traces.path("rateOfReturn"), metrics.path(dated ? "xirr" : "irr"), unit);
        modifiedRate(traces.path("modifiedRateOfReturn"), metrics.path("mirr"));
        payback(traces, metrics.path("payback"), !dated);
        costs(traces.path("totalCostOfOwnership"), metrics.path("totalCostOfOwnership"));
        peak(traces, "cumulative", "peakFunding", metrics.at("/peakFunding/nominal"), metrics.at("/peakFunding/nominalAt"),
                unit);
        peak(traces, "cumulativePresentValue", "discountedPeakFunding", metrics.at("/peakFunding/presentValue"),
                metrics.at("/peakFunding/presentValueAt"), unit);
    }

    private static void ratio(JsonNode trace, JsonNode figure, boolean less) {
        assertThat(trace.path("figure")).isEqualTo(figure);
        double costs = trace.path("costs").asDouble();
        if (figure.path("value").isNull()) {
            assertThat(costs).isZero();
            return;
        }
        double gained = trace.path("benefits").asDouble() - trace.path("disbenefits").asDouble();
        assertClose((gained - (less ? costs : 0)) / costs, figure.path("value").asDouble(), PRECISE);
    }

    private static void rateOfReturn(JsonNode trace, JsonNode figure, double unit) {
        if (figure.path("value").isNull()) {
            assertThat(trace.isMissingNode()).isTrue();
            return;
        }
        assertThat(trace.path("value")).isEqualTo(figure.path("value"));
        double onePlus = trace.path("onePlusRate").asDouble();
        assertClose(onePlus - 1, figure.path("value").asDouble(), PRECISE);
        BigDecimal together = BigDecimal.ZERO;
        JsonNode steps = trace.path("steps");
        double referred = steps.path(trace.path("valuedAt").asInt()).path("factor").asDouble();
        assertThat(referred).isEqualTo(1);
        for (int i = 0; i < steps.size(); i++) {
            JsonNode step = steps.path(i);
            if (!step.has("on")) {
                assertClose(step.path("factor").asDouble(), Math.pow(onePlus, trace.path("valuedAt").asInt() - i), PRECISE);
            }
            assertThat(step.path("net").asDouble() * step.path("factor").asDouble())
                    .isCloseTo(step.path("presentValue").asDouble(), within(unit));
            together = together.add(step.path("presentValue").decimalValue());
        }
        assertThat(together).isEqualByComparingTo("0").isEqualByComparingTo(trace.path("sum").decimalValue());
    }

    private static void modifiedRate(JsonNode trace, JsonNode figure) {
        if (figure.path("value").isNull()) {
            assertThat(trace.isMissingNode()).isTrue();
            return;
        }
        double invested = 0;
        double gained = 0;
        for (JsonNode step : trace.path("steps")) {
            invested += step.path("paid").asDouble() * step.path("financeFactor").asDouble();
            gained += step.path("received").asDouble() * step.path("reinvestFactor").asDouble();
        }
        assertClose(invested, trace.path("invested").asDouble(), PRECISE);
        assertClose(gained, trace.path("gained").asDouble(), PRECISE);
        assertClose(Math.pow(gained / invested, 1 / trace.path("time").asDouble()) - 1, figure.path("value").asDouble(),
                PRECISE);
    }

    private static void payback(JsonNode traces, JsonNode figure, boolean even) {
        payback(traces, "net", "payback", figure.path("firstCrossMonths"), figure.path("staysMonths"), even);
        payback(traces, "presentValue", "discountedPayback", figure.path("discountedFirstCrossMonths"),
                figure.path("discountedStaysMonths"), even);
    }

    private static void payback(JsonNode traces, String flow, String name, JsonNode firstCross, JsonNode stays, boolean even) {
        JsonNode running = traces.path("running");
        List<Double> crossings = new ArrayList<>();
        double start = Double.NaN;
        double total = 0;
        boolean wasNegative = false;
        for (int i = 0; i < running.size(); i++) {
            double amount = running.path(i).path(flow).asDouble();
            double month = running.path(i).path("month").asDouble();
            start = Double.isNaN(start) && amount < 0 ? month : start;
            if (total < 0 && total + amount >= 0) {
                double before = running.path(i - 1).path("month").asDouble();
                crossings.add((even ? before + -total / amount * (month - before) : month) - start);
            }
            total += amount;
            wasNegative |= total < 0;
        }
        JsonNode trace = traces.path(name);
        if (!wasNegative) {
            assertThat(trace.has("firstCross")).isFalse();
            return;
        }
        assertMonths(crossings.isEmpty() ? null : crossings.getFirst(), firstCross, trace.path("firstCross"));
        assertMonths(crossings.isEmpty() || total < 0 ? null : crossings.getLast(), stays, trace.path("stays"));
    }

    private static void assertMonths(@org.jspecify.annotations.Nullable Double again, JsonNode figure, JsonNode turn) {
        if (again == null) {
            assertThat(figure.isNull()).isTrue();
            assertThat(turn.isMissingNode()).isTrue();
            return;
        }
        assertClose(again, figure.asDouble(), 1e-9);
        assertThat(turn.path("months")).isEqualTo(figure);
    }

    private static void costs(JsonNode trace, JsonNode figure) {
        assertThat(trace.path("nominal").decimalValue()).isEqualByComparingTo(figure.path("nominal").decimalValue());
        assertThat(decimals(trace.path("steps"), "cost")).isEqualByComparingTo(figure.path("nominal").decimalValue());
        assertThat(decimals(trace.path("steps"), "presentValue"))
                .isEqualByComparingTo(figure.path("presentValue").decimalValue());
    }

    private static void peak(JsonNode traces, String total, String name, JsonNode amount, JsonNode index, double unit) {
        double deepest = 0;
        int at = 0;
        for (JsonNode one : traces.path("running")) {
            if (one.path(total).asDouble() < deepest) {
                deepest = one.path(total).asDouble();
                at = one.path("index").asInt();
            }
        }
        assertThat(-deepest).isCloseTo(amount.asDouble(), within(unit));
        assertThat(at).isEqualTo(index.asInt()).isEqualTo(traces.path(name).path("index").asInt());
        assertThat(traces.path(name).path("amount")).isEqualTo(amount);
    }

    private static double sum(JsonNode steps, String field) {
        double sum = 0;
        for (JsonNode step : steps) {
            sum += step.path(field).asDouble();
        }
        return sum;
    }

    private static double products(JsonNode steps, String field) {
        double sum = 0;
        for (JsonNode step : steps) {
            sum += step.path(field).asDouble() * step.path("factor").asDouble();
        }
        return sum;
    }

    private static BigDecimal decimals(JsonNode steps, String field) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode step : steps) {
            sum = sum.add(step.path(field).decimalValue());
        }
        return sum;
    }

    private static void assertClose(double value, double expected, double tolerance) {
        assertThat(value).isCloseTo(expected, within(tolerance * Math.max(1, Math.abs(expected))));
    }
}
