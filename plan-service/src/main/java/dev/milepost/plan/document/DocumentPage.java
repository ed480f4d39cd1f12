package dev.milepost.plan.document;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.document.Clean;

/**
 * Everything that stands on the pages, as texts of their language; public for the template.
 *
 * @param logo as a data address, absent without one
 */
public record DocumentPage(String title, String description, @Nullable String logo, String status, String prepared,
        List<Figure> figures, List<Goal> goals, Missable readiness, Timeline timeline, List<Step> steps,
        List<Milestone> milestones, Rollout rollout, List<List<String>> budget, @Nullable String budgetTotal, Missable finance,
        List<Risk> risks, List<Person> people,
        List<List<String>> stakeholders) {

    private static final int LONGEST_FOOTER = 90;

    /** What stands at the foot of every page, as a text of CSS: quotes, backslashes and angle brackets would end it. */
    public String footer() {
        String shown = title.replaceAll("[\"\\\\<>\n\r&]", " ");
        return shown.length() > LONGEST_FOOTER ? shown.substring(0, LONGEST_FOOTER).strip() + "…" : shown;
    }

    /** What stands over the document. */
    public String heading() {
        return Clean.text(title);
    }

    /** A figure in large type. */
    public record Figure(String value, String label) {
    }

    /** A goal. */
    public record Goal(String name, String description, String benefit, String strategy, String kpis) {
    }

    /** Pairs of a name and a figure, or the reason why there are none. */
    public record Missable(List<Figure> figures, @Nullable String reason) {
    }

    /** A step in the list. */
    public record Step(int number, String name, String description, String start, String finish, String done) {
    }

    /** A milestone and its day. */
    public record Milestone(String name, String step, String date, String state) {
    }

    /** How the plan is tried out, decided on and rolled out. */
    public record Rollout(List<Phase> phases, List<Pilot> pilots, List<Gate> gates) {
    }

    /** A phase; what is not set is empty. */
    public record Phase(String name, String audience, String state, String goLive, String wanted, String cap, String gate,
            String done, String wayBack) {
    }

    /** A pilot. */
    public record Pilot(String name, String hypothesis, String status, String iteration, String verdict, String cost,
            boolean stopRuleBroken) {
    }

    /** A gate. */
    public record Gate(String name, String milestone, String date, String status, String criteria, String approvals) {
    }

    /** A risk. */
    public record Risk(String title, String challenge, String rating, String ratingClass, String score, String mitigation,
            String owner) {
    }

    /** Somebody with tasks. */
    public record Person(String name, String tasks, String open, String effort) {
    }
}
