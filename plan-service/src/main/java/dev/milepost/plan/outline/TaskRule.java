package dev.milepost.plan.outline;

import java.util.UUID;

/** What another feature forbids tasks to do. */
public interface TaskRule {

    /** Reads once what the rule judges by, whatever number of tasks a change concerns. */
    Judge judge(UUID planId);

    /** Asked before anything is changed. */
    interface Judge {

        /** @throws dev.milepost.kit.problem.ProblemException to refuse */
        void beforeChange(TaskView task, TaskEdit wanted);

        /** @throws dev.milepost.kit.problem.ProblemException to refuse */
        void beforeDelete(TaskView task);
    }
}
