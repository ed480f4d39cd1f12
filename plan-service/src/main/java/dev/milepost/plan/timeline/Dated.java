package dev.milepost.plan.timeline;

import java.time.LocalDate;
import java.util.UUID;

/** The dates that were computed last for a task. */
record Dated(UUID taskId, LocalDate start, LocalDate finish) {
}
