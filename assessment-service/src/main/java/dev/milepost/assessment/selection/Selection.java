package dev.milepost.assessment.selection;

import java.util.List;
import java.util.Set;

/**
 * What to do, in order.
 *
 * @param picks the most gained per effort first
 * @param gain of all picks together
 * @param bound what no selection within the budget exceeds; equals the gain where the method isn't GREEDY
 */
public record Selection(Method method, List<Pick> picks, long effort, long gain, long bound) {

    public Selection {
        picks = List.copyOf(picks);
    }

    /**
     * One thing to do.
     *
     * @param raises what it raises that nothing before it has raised
     * @param gain of those alone
     */
    public record Pick(Candidate candidate, Set<String> raises, long gain) {

        public Pick {
            raises = Set.copyOf(raises);
        }
    }
}
