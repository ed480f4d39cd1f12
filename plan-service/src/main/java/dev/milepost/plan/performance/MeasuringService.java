package dev.milepost.plan.performance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.milepost.kit.change.MergePatch;
import dev.milepost.kit.change.Precondition;
import dev.milepost.kit.history.HistoryEntry;
import dev.milepost.kit.keeping.Keeping;
import dev.milepost.kit.keeping.Keepings;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.problem.FieldError;
import dev.milepost.kit.reference.Reference;
import dev.milepost.plan.outline.OutlineService;
import dev.milepost.plan.outline.PlanService;
import dev.milepost.plan.outline.TaskKind;
import dev.milepost.plan.outline.TaskView;
import dev.milepost.plan.part.PlanPart;

/** How the progress of plans is measured. */
@ApplicationScoped
class MeasuringService {

    private static final int ERRORS_TOLD = 20;

    private final PlanService plans;
    private final OutlineService outlines;
    private final MeasuringRepository rows;
    private final Keeping<Measuring, MeasuringEdit, MeasuringView> keeping;

    MeasuringService(PlanService plans, OutlineService outlines, MeasuringRepository rows, Keepings keepings) {
        this.plans = plans;
        this.outlines = outlines;
        this.rows = rows;
        this.keeping = keepings.of("measuring", rows);
    }

    @Transactional
    MeasuringView get(Reference plan) {
        return get(plans.idOf(plan));
    }

    /** Of an existing plan. */
    @Transactional
    MeasuringView get(UUID planId) {
        return rows.of(planId).map(Measuring::view).orElseGet(() -> MeasuringView.initial(planId));
    }

    @Transactional
    MeasuringView change(Reference plan, Precondition precondition, MergePatch patch) {
        UUID planId = plans.idOfOpen(plan);
        Measuring measuring = rows.of(planId).orElseGet(() -> initial(planId));
        MeasuringEdit edit = keeping.merge(measuring, precondition, patch);
        requireKnown(planId, edit);
        return keeping.apply(measuring, edit);
    }

    @Transactional
    Page<HistoryEntry> history(Reference plan, PageRequest page) {
        UUID planId = plans.idOf(plan);
        return rows.of(planId).map(found -> of(planId).history(Reference.of(found.id()), page))
                .orElseGet(() -> Page.whole(List.of()));
    }

    private Measuring initial(UUID planId) {
        Measuring measuring = new Measuring(planId, keeping.now());
        keeping.add(measuring);
        return measuring;
    }

    private void requireKnown(UUID planId, MeasuringEdit edit) {
        if (edit.tasks().isEmpty()) {
            return;
        }
        Map<UUID, TaskKind> kinds = new HashMap<>();
        for (TaskView task : outlines.read(Reference.of(planId)).tasks()) {
            kinds.put(task.id(), task.kind());
        }
        List<FieldError> errors = errors(edit, kinds);
        if (!errors.isEmpty()) {
            throw PerformanceProblem.METHOD_DOES_NOT_FIT
                    .because("%d entries of tasks don't fit: each names a task of this plan once, and milestones of this plan",
                            errors.size())
                    .at(errors.subList(0, Math.min(errors.size(), ERRORS_TOLD)));
        }
    }

    private static List<FieldError> errors(MeasuringEdit edit, Map<UUID, TaskKind> kinds) {
        List<FieldError> errors = new ArrayList<>();
        Set<UUID> named = new HashSet<>();
        for (int i = 0; i < edit.tasks().size(); i++) {
            TaskMethod task = edit.tasks().get(i);
            if (!kinds.containsKey(task.taskId())) {
                errors.add(new FieldError("/tasks/" + i + "/taskId", "unknown-task", "the id of a task of this plan"));
            }
            if (!named.add(task.taskId())) {
                errors.add(new FieldError("/tasks/" + i + "/taskId", "repeated", "the task has another entry"));
            }
            for (int j = 0; j < task.milestonesOrNone().size(); j++) {
                if (kinds.get(task.milestonesOrNone().get(j).milestoneId()) != TaskKind.MILESTONE) {
                    errors.add(new FieldError("/tasks/" + i + "/milestones/" + j + "/milestoneId", "unknown-milestone",
                            "the id of a milestone of this plan"));
                }
            }
        }
        return errors;
    }

    private Keeping<Measuring, MeasuringEdit, MeasuringView> of(UUID planId) {
        return keeping.within(PlanPart.PLAN, planId);
    }
}
