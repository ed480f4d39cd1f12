package dev.milepost.plan.training;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.keeping.BatchRules;
import dev.milepost.kit.keeping.PendingBatch;

/** What many trainings of one plan at once must keep; what they name is asked for once. */
record TrainingBatch(UUID planId, Sources sources, Instant now)
        implements
            BatchRules<Training, NewTraining, TrainingEdit> {

    /** Gives the rules that the trainings' names must keep. */
    @FunctionalInterface
    interface Sources {
        TrainingReferences of(Set<UUID> stakeholderIds, Set<UUID> taskIds, Set<UUID> phaseIds);
    }

    @Override
    public Training make(NewTraining wanted) {
        return new Training(planId, wanted.edit(), now);
    }

    @Override
    public void verify(PendingBatch<Training, TrainingEdit> batch) {
        Map<Training, TrainingEdit> wanted = new LinkedHashMap<>(batch.changed());
        batch.made().forEach(training -> wanted.put(training, training.edit()));
        Set<UUID> stakeholders = new HashSet<>();
        Set<UUID> tasks = new HashSet<>();
        Set<UUID> phases = new HashSet<>();
        wanted.values().forEach(edit -> {
            stakeholders.addAll(edit.stakeholderIds());
            addIfAny(tasks, edit.taskId());
            addIfAny(phases, edit.phaseId());
        });
        TrainingReferences references = sources.of(stakeholders, tasks, phases);
        wanted.forEach((training, edit) -> batch.check(training,
                () -> references.check(batch.changed().containsKey(training) ? training.edit() : null, edit)));
    }

    private static void addIfAny(Set<UUID> ids, @Nullable UUID id) {
        if (Objects.nonNull(id)) {
            ids.add(id);
        }
    }
}
