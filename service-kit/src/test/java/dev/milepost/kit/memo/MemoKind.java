package dev.milepost.kit.memo;

enum MemoKind {
    IDEA,
    TASK
}
