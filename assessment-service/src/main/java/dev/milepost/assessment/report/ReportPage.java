package dev.milepost.assessment.report;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Everything that stands on the pages, as texts of their language; public for the template. */
public record ReportPage(String title, String subtitle, String description, List<String> about, @Nullable String indicative,
        List<Figure> figures, @Nullable String whyNoLevel, Radar radar, List<DimensionRow> rows, List<Challenge> challenges,
        List<Action> actions, String noActions, List<Section> sections, List<Figure> method, List<String> notes) {

    /** What stands at the foot of every page, as a text of CSS: quotes, backslashes and angle brackets would end it. */
    public String footer() {
        return title.replaceAll("[\"\\\\<>\n\r&]", " ");
    }

    /** A figure in large type. */
    public record Figure(String value, String label) {
    }

    /**
     * The chart, and where its labels stand.
     *
     * @param image as a data address; null where there are too few or too many dimensions to draw
     * @param words the same for those who can't see it
     */
    public record Radar(@Nullable String image, String words, List<Label> labels) {
    }

    /** A label of the chart, in percent of its sides. */
    public record Label(String text, String left, String top) {
    }

    /** A dimension in the overview. */
    public record DimensionRow(String number, String name, String anchor, String score, String width, String targetLeft,
            String level, String gap, String coverage, @Nullable String note) {
    }

    /** A challenge with what fired it. */
    public record Challenge(String name, String description, String severity, String severityClass, List<String> signs,
            List<String> mitigations) {
    }

    /** Something to do. */
    public record Action(String title, String description, String effort, String gain, String step, String status,
            @Nullable String source) {
    }

    /** A dimension on pages of its own. */
    public record Section(String number, String name, String anchor, String description, List<Figure> figures,
            @Nullable String note, List<Answered> questions, List<Action> actions) {
    }

    /** A question with everything that was said about it. */
    public record Answered(String number, String text, String state, String stateClass, List<Choice> choices,
            List<Line> lines) {
    }

    /** Something that could be answered. */
    public record Choice(String value, String text, boolean chosen) {
    }

    /** A named line below a question. */
    public record Line(String label, String text) {
    }
}
