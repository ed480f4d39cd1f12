package dev.milepost.plan.schedule;

import java.time.LocalDate;

/** What set the late dates of an activity. */
public sealed interface WhyLate {

    /** The reason in one plain sentence. */
    String sentence();

    /**
     * A successor needs it by then.
     *
     * @param successor the key of the successor
     * @param name what the successor is called
     * @param type which ends are tied
     * @param lag the time between the ends
     * @param successorDate the late date of the successor's end
     * @param date the latest day that follows from it
     */
    record Successor(String successor, String name, DependencyType type, Lag lag, LocalDate successorDate,
            LocalDate date) implements WhyLate {
        @Override
        public String sentence() {
            return "Must " + (type.leavesFromFinish() ? "finish" : "start") + " by " + date + " because \"" + name + "\" "
                    + type.successorVerb() + " by " + successorDate + " at the latest"
                    + (lag.isNone() ? "" : ", with " + lag.inWords()) + ".";
        }
    }

    /** Later would move the finish of the plan. */
    record PlanFinish(LocalDate date) implements WhyLate {
        @Override
        public String sentence() {
            return "Must finish by " + date + ", when the plan finishes.";
        }
    }

    /** Its own deadline bounds it. */
    record Deadline(LocalDate deadline) implements WhyLate {
        @Override
        public String sentence() {
            return "Must finish by " + deadline + ", its deadline.";
        }
    }

    /** A date set by hand bounds it. */
    record ByConstraint(Constraint constraint) implements WhyLate {
        @Override
        public String sentence() {
            return "Is set to " + constraint.type().inWords() + " " + constraint.fixedDate() + ".";
        }
    }

    /**
     * It is part of something that is needed by then.
     *
     * @param parent the key of the summary around it, perhaps several levels up
     * @param name what that is called
     * @param because what bounds the summary
     */
    record Parent(String parent, String name, WhyLate because) implements WhyLate {
        @Override
        public String sentence() {
            return "As part of \"" + name + "\": " + Words.small(because.sentence());
        }
    }

    /**
     * It is a summary: its late dates are those of what is inside it.
     *
     * @param last the key of the one inside that may finish last
     * @param lastName what that is called
     * @param finish until when
     */
    record Children(String last, String lastName, LocalDate finish) implements WhyLate {
        @Override
        public String sentence() {
            return "Must finish by " + finish + " because of \"" + lastName + "\", the last inside it.";
        }
    }

    /** It is done, nothing about it can move. */
    record Done(LocalDate actualFinish) implements WhyLate {
        @Override
        public String sentence() {
            return "Finished on " + actualFinish + " as recorded.";
        }
    }
}
