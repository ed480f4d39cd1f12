package dev.milepost.plan.schedule;

/**
 * Something is asked of a summary that only an activity without others inside can do: its dates are those of what is inside.
 */
public final class SummaryRuleException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What a summary can't have. */
    public enum Rule {
        /** A constraint other than SNET and FNLT. */
        CONSTRAINT,
        /** A link into its finish, FF or SF. */
        LINK
    }

    private final String key;
    private final Rule rule;
    private final String found;

    SummaryRuleException(String key, Rule rule, String found) {
        super("The summary " + key + " can't have " + found);
        this.key = key;
        this.rule = rule;
        this.found = found;
    }

    public String key() {
        return key;
    }

    public Rule rule() {
        return rule;
    }

    /** The type of the constraint or link that was found. */
    public String found() {
        return found;
    }
}
