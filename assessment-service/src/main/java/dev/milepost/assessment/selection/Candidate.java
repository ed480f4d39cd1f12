package dev.milepost.assessment.selection;

import java.util.Set;

/**
 * Something that could be done.
 *
 * @param key unique among candidates; the smaller key goes first where two are equally good
 * @param effort above 0, in any unit that the budget has too
 * @param raises what it brings to its target; the same thing raised twice counts once
 */
public record Candidate(String key, long effort, Set<String> raises) {

    public Candidate {
        raises = Set.copyOf(raises);
        if (effort <= 0) {
            throw new IllegalArgumentException("The effort of " + key + " must be above 0");
        }
    }
}
