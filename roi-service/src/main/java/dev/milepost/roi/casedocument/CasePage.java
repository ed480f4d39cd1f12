package dev.milepost.roi.casedocument;

import java.util.List;

/** Everything that stands on the page, as texts of its language; public for the template. */
public record CasePage(String title, String description, String prepared, List<Figure> figures, List<List<String>> comparison,
        BarChart flows, String flowsSummary, BarChart scenarios, BarChart tornado, String tornadoSummary,
        List<List<String>> lines, List<List<String>> drivers, String financing, List<String> notes) {

    /** What stands at the foot of every page, as a text of CSS: quotes, backslashes and angle brackets would end it. */
    public String footer() {
        return title.replaceAll("[\"\\\\<>\n\r&]", " ");
    }

    /** A figure in large type. */
    public record Figure(String value, String label) {
    }
}
