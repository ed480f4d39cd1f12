package dev.milepost.roi.casedocument;

import java.util.List;
import java.util.Locale;

/**
 * Bars to both sides of a line of zero, in percent of the room there is.
 *
 * @param zero where zero lies
 */
public record BarChart(String zero, List<Bar> bars) {
    private static final double ALL = 100;
    private static final double THINNEST = 0.3;

    /**
     * A bar.
     *
     * @param from where it begins, from the left or from the top
     * @param length how long it is
     * @param kind a class of the style sheet: gain or loss
     */
    public record Bar(String label, String value, String from, String length, String kind) {
    }

    /** What a bar stands for; one from {@code low} to {@code high}. */
    record Stretch(String label, String value, double low, double high, String kind) {
    }

    /** @param around what counts as zero: bars begin there or lie around it */
    static BarChart across(List<Stretch> stretches, double around) {
        double least = Math.min(around, stretches.stream().mapToDouble(Stretch::low).min().orElse(around));
        double most = Math.max(around, stretches.stream().mapToDouble(Stretch::high).max().orElse(around));
        double span = most == least ? 1 : most - least;
        return new BarChart(text((around - least) / span * ALL), stretches.stream().map(one -> new Bar(one.label(), one.value(),
                text((one.low() - least) / span * ALL), text(Math.max((one.high() - one.low()) / span * ALL, THINNEST)),
                one.kind())).toList());
    }

    /** Upright: what is gained stands above the line of zero. */
    static BarChart upright(List<Stretch> stretches) {
        double least = Math.min(0, stretches.stream().mapToDouble(Stretch::low).min().orElse(0));
        double most = Math.max(0, stretches.stream().mapToDouble(Stretch::high).max().orElse(0));
        double span = most == least ? 1 : most - least;
        return new BarChart(text(most / span * ALL), stretches.stream().map(one -> new Bar(one.label(), one.value(),
                text((most - one.high()) / span * ALL), text(Math.max((one.high() - one.low()) / span * ALL, THINNEST)),
                one.kind())).toList());
    }

    /** Of every bar its share of the room, for a template. */
    public String width() {
        return bars.isEmpty() ? "100" : text(ALL / bars.size());
    }

    private static String text(double percent) {
        return String.format(Locale.ROOT, "%.3f", percent);
    }
}
