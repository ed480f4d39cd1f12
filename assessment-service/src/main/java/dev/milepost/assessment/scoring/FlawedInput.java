package dev.milepost.assessment.scoring;

import java.io.Serial;
import java.util.List;

/** Thrown instead of a score when rules or answers contradict themselves; names every place at once. */
public final class FlawedInput extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Flaw> flaws;

    public FlawedInput(List<Flaw> flaws) {
        super("Can't be scored: " + flaws);
        this.flaws = List.copyOf(flaws);
    }

    public List<Flaw> flaws() {
        return flaws;
    }
}
