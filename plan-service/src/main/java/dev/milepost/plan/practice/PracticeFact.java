package dev.milepost.plan.practice;

/** The fact that decided about a practice. Words in braces are parameters. */
public enum PracticeFact {
    NO_PILOT("The plan has no pilot"),
    ROLLOUT_BEFORE_PILOT("\"{task}\" of the rollout has begun before the pilot is finished"),
    ROLLOUT_NOT_WAITING("\"{task}\" of the rollout does not wait for the pilot"),
    PILOT_STOPPED("The pilot \"{pilot}\" was stopped, and no other one is under way"),
    PILOT_SCALES("The pilot \"{pilot}\" was decided: roll it out"),
    PILOT_DONE("The pilot is done"),
    ROLLOUT_WAITS("Every task of the rollout waits for the pilot"),
    ROLLOUT_GATED("Every task of the rollout waits behind the gate \"{gate}\", which the pilot \"{pilot}\" opens"),
    PILOT_GATE_WAIVED("The gate \"{gate}\" was waived before the pilot \"{pilot}\" was decided"),

    NOBODY_AFFECTED_NAMED("The plan names nobody who is affected, and has no task that hears them"),
    NOBODY_AFFECTED_NAMED_YET(
            "The plan names nobody who is affected; {done} of {tasks} tasks that involve the people concerned are done"),
    NOT_ALL_CONSULTED("{consulted} of {affected} affected stakeholders have been consulted; not yet: {names}"),
    NOT_ALL_ANSWERED("{answered} of {affected} affected stakeholders have been answered; not yet: {names}"),
    CONCERN_WAITS("{open} concerns wait for an answer, the oldest since {since}"),
    ALL_INVOLVED("All {affected} affected stakeholders were consulted and answered"),

    NO_GOAL("The plan has no goal"),
    KPIS_UNKNOWN("It is not known which KPIs measure the plan"),
    NO_KPI("No KPI measures the plan"),
    GOAL_WITHOUT_KPI("The goal \"{goal}\" names no KPI"),
    BASELINES_UNKNOWN("Every goal names a KPI, but it is not known which of them have a baseline"),
    KPI_NOT_FOUND("No KPI that the goal \"{goal}\" names measures the plan: {kpis}"),
    KPI_WITHOUT_BASELINE("No KPI of the goal \"{goal}\" has a baseline: {kpis}"),
    ALL_GOALS_MEASURED("Every goal names a KPI with a baseline, and {kpis} KPIs measure the plan"),

    CHOICE_NOT_EVALUATED("\"{option}\" was chosen without being evaluated for both scalability and flexibility"),
    CHOICE_EVALUATED("\"{option}\" was evaluated for scalability and flexibility before it was chosen"),
    NO_EVALUATION_TASK("No task of the plan evaluates an option for scale and flexibility"),
    NOT_EVALUATED_YET("The options are not evaluated for scale and flexibility yet"),
    EVALUATION_TASK_DONE("\"{task}\" is done"),

    NO_BUSINESS_CASE("The plan has no business case that is known here, and no review of its return"),
    ROI_REVIEW_OLD("The last review of the return was {days} days ago, on {on}"),
    BUSINESS_CASE_OLD("The business case was last looked at {days} days ago, on {on}"),
    ROI_REVIEWED("The return was last reviewed on {on}"),
    BUSINESS_CASE_FRESH("The business case was last looked at on {on}");

    private final String text;

    PracticeFact(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
