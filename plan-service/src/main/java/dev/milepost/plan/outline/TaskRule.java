package dev.milepost.plan.outline;

import java.util.UUID;

/** What another feature forbids tasks to do. All of them are asked within the change, before anything is changed. */
public interface TaskRule {

    /** @throws dev.milepost.kit.problem.ProblemException to refuse */
    void beforeChange(UUID planId, TaskView task, TaskEdit wanted);

    /** @throws dev.milepost.kit.problem.ProblemException to refuse */
    void beforeDelete(UUID planId, TaskView task);
}
