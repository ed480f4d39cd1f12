package dev.milepost.plan.review;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.milepost.plan.pilot.PilotService;

/**
 * Where lessons may have been learned, and for which templates they may be.
 *
 * @param plans refuses what is not there
 * @param reviews the plans of reviews by the ids of those
 * @param pilots the plans of pilots by the ids of those
 * @param templates all keys
 */
record LessonReferences(Consumer<UUID> plans, Map<UUID, UUID> reviews, Map<UUID, UUID> pilots, Collection<String> templates) {

    /** What is as it was may have gone into the bin since. */
    void check(@Nullable LessonEdit before, LessonEdit edit) {
        boolean sameSource = before != null && Objects.equals(before.planId(), edit.planId())
                && Objects.equals(before.sourceId(), edit.sourceId()) && before.learnedIn() == edit.learnedIn();
        if (!sameSource) {
            checkSource(edit.learnedIn(), edit.planId(), edit.sourceId());
        }
        List<String> unknown = edit.templateKeys().stream()
                .filter(key -> before == null || !before.templateKeys().contains(key))
                .filter(key -> !templates.contains(key)).toList();
        if (!unknown.isEmpty()) {
            throw ReviewProblem.LESSON_FOR_UNKNOWN_TEMPLATE
                    .because("There is no template %s; GET /templates lists them", unknown)
                    .at("/templateKeys", "unknown-template", "keys that GET /templates lists");
        }
    }

    private void checkSource(LessonSource learnedIn, @Nullable UUID planId, @Nullable UUID sourceId) {
        if (planId != null) {
            plans.accept(planId);
        }
        if (sourceId == null) {
            return;
        }
        if (planId == null) {
            throw ReviewProblem.SOURCE_WITHOUT_PLAN.because("Say in which plan it was learned: send planId with sourceId")
                    .at("/planId", "missing", "needed with sourceId");
        }
        switch (learnedIn) {
            case REVIEW -> {
                if (!planId.equals(reviews.get(sourceId))) {
                    throw ReviewProblem.unknownReview(sourceId, "/sourceId");
                }
            }
            case PILOT -> {
                if (!planId.equals(pilots.get(sourceId))) {
                    throw PilotService.unknown(sourceId, "/sourceId");
                }
            }
            case OTHER -> throw ReviewProblem.SOURCE_NOT_EXPECTED
                    .because("sourceId names a review or a pilot: say learnedIn REVIEW or PILOT, or leave it out")
                    .at("/sourceId", "not-expected", "only with learnedIn REVIEW or PILOT");
        }
    }

    /** The sources of some lessons that were learned in one way. */
    static Set<UUID> sources(Collection<LessonEdit> edits, LessonSource learnedIn) {
        return edits.stream().filter(edit -> edit.learnedIn() == learnedIn)
                .flatMap(edit -> Stream.ofNullable(edit.sourceId()))
                .collect(Collectors.toSet());
    }
}
