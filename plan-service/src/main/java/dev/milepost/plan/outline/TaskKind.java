package dev.milepost.plan.outline;

/** Tasks last, milestones mark a result and take no time. */
public enum TaskKind {
    TASK,
    MILESTONE
}
