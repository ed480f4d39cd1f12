package dev.milepost.assessment.scoring;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which groups may be told of beside the whole they are parts of. A group needs enough people, and so do all that are not
 * told taken together: otherwise the whole less the groups would tell of them.
 */
public final class Groups {

    private Groups() {
    }

    /**
     * @param sizes how many people of each group gave the figure; they are parts of one whole, which is told
     * @param fewest how many people a figure needs
     */
    public static Set<String> told(Map<String, Integer> sizes, int fewest) {
        int whole = sizes.values().stream().mapToInt(Integer::intValue).sum();
        Set<String> told = new TreeSet<>();
        int inTold = 0;
        for (Map.Entry<String, Integer> group : sizes.entrySet()) {
            if (group.getValue() >= fewest) {
                told.add(group.getKey());
                inTold += group.getValue();
            }
        }
        while (!told.isEmpty() && whole - inTold > 0 && whole - inTold < fewest) {
            String smallest = told.stream().min(Comparator.comparingInt((String group) -> sizes.getOrDefault(group, 0))
                    .thenComparing(Comparator.naturalOrder())).orElseThrow();
            told.remove(smallest);
            inTold -= sizes.getOrDefault(smallest, 0);
        }
        return told;
    }
}
