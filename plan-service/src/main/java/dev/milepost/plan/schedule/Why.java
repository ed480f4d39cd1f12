package dev.milepost.plan.schedule;

import java.time.LocalDate;

/** What set the early dates of an activity. */
public sealed interface Why {

    /** The reason in one plain sentence. */
    String sentence();

    /**
     * A predecessor holds it back.
     *
     * @param predecessor the key of the predecessor
     * @param name what the predecessor is called
     * @param type which ends are tied
     * @param lag the time between the ends
     * @param predecessorDate the day of the predecessor's end
     * @param date the day that follows from it
     * @param nonWorkingDays days between the two on which the calendar allows no work
     */
    record Predecessor(String predecessor, String name, DependencyType type, Lag lag, LocalDate predecessorDate,
            LocalDate date, long nonWorkingDays) implements Why {
        @Override
        public String sentence() {
            return Words.capital(type.successorVerb()) + " on " + date + " because \"" + name + "\" "
                    + type.predecessorVerb() + " on " + predecessorDate + (lag.isNone() ? "" : ", with " + lag.inWords())
                    + Words.skipped(nonWorkingDays) + ".";
        }
    }

    /**
     * A date set by hand decides.
     *
     * @param constraint the kind and, where it has one, the date asked for
     * @param date the day that follows from it
     * @param nonWorkingDays days between the two on which the calendar allows no work
     */
    record ByConstraint(Constraint constraint, LocalDate date, long nonWorkingDays) implements Why {
        @Override
        public String sentence() {
            boolean start = switch (constraint.type()) {
                case SNET, SNLT, MSO, ASAP, ALAP -> true;
                case FNET, FNLT, MFO -> false;
            };
            return (start ? "Starts" : "Finishes") + " on " + date + " because it is set to "
                    + constraint.type().inWords() + " " + constraint.fixedDate() + Words.skipped(nonWorkingDays) + ".";
        }
    }

    /** Nothing holds it back: it starts with the plan, or on the first day worked after that. */
    record PlanStart(LocalDate planStart, LocalDate date, long nonWorkingDays) implements Why {
        @Override
        public String sentence() {
            return "Starts on " + date + " because the plan starts on " + planStart + Words.skipped(nonWorkingDays) + ".";
        }
    }

    /**
     * It is part of something that can't start earlier.
     *
     * @param parent the key of the summary around it, perhaps several levels up
     * @param name what that is called
     * @param because what holds the summary, told with the date of this activity
     */
    record Parent(String parent, String name, Why because) implements Why {
        @Override
        public String sentence() {
            return "As part of \"" + name + "\": " + Words.small(because.sentence());
        }
    }

    /**
     * It is a summary: its dates are those of what is inside it.
     *
     * @param first the key of the one inside that starts first
     * @param firstName what that is called
     * @param start when it starts
     * @param last the key of the one inside that finishes last
     * @param lastName what that is called
     * @param finish when it finishes
     */
    record Children(String first, String firstName, LocalDate start, String last, String lastName, LocalDate finish)
            implements
                Why {
        @Override
        public String sentence() {
            return "Starts on " + start + " with \"" + firstName + "\" and finishes on " + finish + " with \"" + lastName
                    + "\", the first and the last inside it.";
        }
    }

    /** What is not done by the status date can only be done from then on. */
    record StatusDate(LocalDate statusDate, LocalDate date, long nonWorkingDays) implements Why {
        @Override
        public String sentence() {
            return "Starts on " + date + " because it has not started by the status date " + statusDate
                    + Words.skipped(nonWorkingDays) + ".";
        }
    }

    /** It has begun: the start is a fact, the rest follows from what remains. */
    record Underway(LocalDate actualStart, LocalDate finish) implements Why {
        @Override
        public String sentence() {
            return "Started on " + actualStart + " as recorded; what remains takes until " + finish + ".";
        }
    }

    /** It is done: both dates are facts. */
    record Done(LocalDate actualStart, LocalDate actualFinish) implements Why {
        @Override
        public String sentence() {
            return "Started on " + actualStart + " and finished on " + actualFinish + " as recorded.";
        }
    }

    /** It waits as long as its successors and the plan's finish allow. */
    record AsLateAsPossible(LocalDate date) implements Why {
        @Override
        public String sentence() {
            return "Starts on " + date + ", as late as possible without moving a successor or the finish of the plan.";
        }
    }
}
