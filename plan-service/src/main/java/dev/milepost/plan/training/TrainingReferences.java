package dev.milepost.plan.training;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import dev.milepost.plan.outline.KnownTasks;

/**
 * What trainings may name.
 *
 * @param stakeholders refuses those that the plan does not have
 * @param phases likewise
 */
record TrainingReferences(Consumer<List<UUID>> stakeholders, KnownTasks tasks, Consumer<UUID> phases) {

    /**
     * What is as it was may have gone into the bin since.
     *
     * @param before null for a new training
     */
    void check(@Nullable TrainingEdit before, TrainingEdit edit) {
        if (before == null || !before.stakeholderIds().equals(edit.stakeholderIds())) {
            stakeholders.accept(edit.stakeholderIds());
        }
        if (edit.taskId() != null && (before == null || !Objects.equals(before.taskId(), edit.taskId()))) {
            tasks.required(edit.taskId(), "/taskId");
        }
        if (edit.phaseId() != null && (before == null || !Objects.equals(before.phaseId(), edit.phaseId()))) {
            phases.accept(edit.phaseId());
        }
    }
}
