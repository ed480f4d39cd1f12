package dev.milepost.assessment.finding;

import java.util.List;

/** Challenges in the order of the instrument; recommendations by points gained per day of effort, the most first. */
public record FindingsView(List<ChallengeView> challenges, List<RecommendationView> recommendations) {
    public static final FindingsView NONE = new FindingsView(List.of(), List.of());
}
