package dev.milepost.plan.practice;

/** The next thing to do about a practice. Words in braces are parameters. */
public enum PracticeAction {
    ADD_PILOT("Add a step \"pilot\" with a small test before any rollout"),
    STOP_ROLLOUT("Stop the rollout until the pilot is decided"),
    PLAN_OTHER_PILOT("Test another way in a new pilot, or end the plan"),
    MAKE_ROLLOUT_WAIT("Make it depend on the decision that ends the pilot"),
    SHUT_GATE("Shut it again, or decide the pilot before the rollout begins"),
    ROLL_OUT_BY_GROUPS("Roll out group by group"),
    KEEP_PILOT_SMALL("Keep the pilot's group small and its end fixed"),

    NAME_AFFECTED("Name each group whose work changes as an affected stakeholder"),
    DO_TASK("Next: \"{next}\""),
    CONSULT("Consult \"{next}\" and note the day"),
    ANSWER("Tell \"{next}\" what became of what they said"),
    ANSWER_CONCERNS("Answer the concerns that wait longest"),
    GO_ON_ANSWERING("Go on answering concerns as they come up"),

    ADD_GOAL("Add a goal that can be measured"),
    ASK_ROI_AGAIN("Look again when the roi service answers"),
    DEFINE_KPI("Define a KPI with a baseline for \"{goal}\""),
    NAME_KPI("Name the KPI that measures it in the goal's kpiKeys"),
    ATTACH_KPI("Define the KPI in the roi service for this plan, or name another one"),
    SET_BASELINE("Set its baseline before anything changes"),
    LOOK_MONTHLY("Look at their status every month"),

    ADD_EVALUATION("Add a task that compares the options for both, and mark it with this practice"),
    EVALUATE_CHOICE("Evaluate \"{option}\" by both criteria, and note what follows in a review"),
    EVALUATE_AGAIN("Look at it again before the next use"),

    MAKE_BUSINESS_CASE("Work out what it costs and brings"),
    REVIEW_ROI("Compare it with what has really happened, and note it as a review of the kind ROI"),
    REVIEW_ROI_BY("Look again by {by}");

    private final String text;

    PracticeAction(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
