package dev.milepost.assessment.handover;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A piece of work for a plan.
 *
 * @param subjectId what it is about, such as a data asset
 * @param what is to be done about it; one task for each subject and this
 * @param stepKey the step of the plan that it belongs to
 * @param effortDays working days of one person
 * @param source what it rests on, for people to read
 */
public record PlanWork(UUID subjectId, String what, UUID planId, String stepKey, String title, String description,
        BigDecimal effortDays, String source) {

    /** The same for the same subject and work, for ever: the plan's task refers to it. */
    public static UUID idOf(UUID subjectId, String what) {
        return UUID.nameUUIDFromBytes((subjectId + "/" + what).getBytes(StandardCharsets.UTF_8));
    }

    UUID id() {
        return idOf(subjectId, what);
    }
}
