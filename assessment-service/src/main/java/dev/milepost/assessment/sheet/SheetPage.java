package dev.milepost.assessment.sheet;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Everything that stands on the page, as texts of its language; public for the template. */
public record SheetPage(String title, String meta, List<Row> rows, List<Check> checks, int moreChecks,
        List<Impact> impacts, int moreImpacts, String screening, List<Duty> duties, int moreDuties, String notice) {

    private static final int LONGEST_FOOTER = 50;

    /** What stands at the foot of the page, as a text of CSS: quotes, backslashes and angle brackets would end it. */
    public String footer() {
        String text = title.replaceAll("[\"\\\\<>\n\r&]", " ");
        return text.codePointCount(0, text.length()) <= LONGEST_FOOTER ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_FOOTER - 1)) + "…";
    }

    /**
     * A fact of the register.
     *
     * @param text null where the register lacks it
     */
    public record Row(String label, @Nullable String text) {
    }

    /** A bias check. */
    public record Check(String date, String what, String result, String outcome, String outcomeClass) {
    }

    /** An impact assessment. */
    public record Impact(String kind, String state, String residualRisk) {
    }

    /** A duty that applies by what was answered. */
    public record Duty(String level, String levelClass, String title, String law, String time) {
    }
}
