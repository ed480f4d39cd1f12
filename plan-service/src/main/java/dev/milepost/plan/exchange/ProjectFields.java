package dev.milepost.plan.exchange;

import org.mpxj.ConstraintType;
import org.mpxj.ProjectFile;
import org.mpxj.RelationType;
import org.mpxj.TaskField;

import dev.milepost.plan.schedule.DependencyType;

/** What we call in our way and Microsoft Project in its own; what it has no name for travels in its free text fields. */
final class ProjectFields {

    static final int KEY = 30;
    static final int EXTERNAL_ID = 29;
    static final int PRACTICE = 28;
    static final int TEAM = 27;
    static final int HOLD = 26;
    static final int KIND = 25;
    /** Those of its links that have external ids, as a cell of a table has them. */
    static final int LINKS = 24;
    /** Numbers. */
    static final int OPTIMISTIC = 20;
    static final int PESSIMISTIC = 19;
    /** In the field of the kind: what stands for a step, also one without tasks. */
    static final String STEP = "STEP";

    private ProjectFields() {
    }

    static void name(ProjectFile file) {
        file.getCustomFields().getOrCreate(TaskField.TEXT30).setAlias("Milepost key");
        file.getCustomFields().getOrCreate(TaskField.TEXT29).setAlias("Milepost external id");
        file.getCustomFields().getOrCreate(TaskField.TEXT28).setAlias("Milepost practice");
        file.getCustomFields().getOrCreate(TaskField.TEXT27).setAlias("Milepost team");
        file.getCustomFields().getOrCreate(TaskField.TEXT26).setAlias("Milepost on hold because");
        file.getCustomFields().getOrCreate(TaskField.TEXT25).setAlias("Milepost kind");
        file.getCustomFields().getOrCreate(TaskField.TEXT24).setAlias("Milepost links");
        file.getCustomFields().getOrCreate(TaskField.NUMBER20).setAlias("Milepost optimistic days");
        file.getCustomFields().getOrCreate(TaskField.NUMBER19).setAlias("Milepost pessimistic days");
    }

    static RelationType relation(DependencyType type) {
        return switch (type) {
            case FS -> RelationType.FINISH_START;
            case SS -> RelationType.START_START;
            case FF -> RelationType.FINISH_FINISH;
            case SF -> RelationType.START_FINISH;
        };
    }

    static DependencyType dependency(RelationType type) {
        return switch (type) {
            case FINISH_START -> DependencyType.FS;
            case START_START -> DependencyType.SS;
            case FINISH_FINISH -> DependencyType.FF;
            case START_FINISH -> DependencyType.SF;
        };
    }

    static ConstraintType constraint(dev.milepost.plan.schedule.ConstraintType type) {
        return switch (type) {
            case ASAP -> ConstraintType.AS_SOON_AS_POSSIBLE;
            case ALAP -> ConstraintType.AS_LATE_AS_POSSIBLE;
            case SNET -> ConstraintType.START_NO_EARLIER_THAN;
            case SNLT -> ConstraintType.START_NO_LATER_THAN;
            case FNET -> ConstraintType.FINISH_NO_EARLIER_THAN;
            case FNLT -> ConstraintType.FINISH_NO_LATER_THAN;
            case MSO -> ConstraintType.MUST_START_ON;
            case MFO -> ConstraintType.MUST_FINISH_ON;
        };
    }

    static dev.milepost.plan.schedule.ConstraintType constraint(ConstraintType type) {
        return switch (type) {
            case AS_SOON_AS_POSSIBLE -> dev.milepost.plan.schedule.ConstraintType.ASAP;
            case AS_LATE_AS_POSSIBLE -> dev.milepost.plan.schedule.ConstraintType.ALAP;
            case START_NO_EARLIER_THAN -> dev.milepost.plan.schedule.ConstraintType.SNET;
            case START_NO_LATER_THAN -> dev.milepost.plan.schedule.ConstraintType.SNLT;
            case FINISH_NO_EARLIER_THAN -> dev.milepost.plan.schedule.ConstraintType.FNET;
            case FINISH_NO_LATER_THAN -> dev.milepost.plan.schedule.ConstraintType.FNLT;
            case MUST_START_ON, START_ON -> dev.milepost.plan.schedule.ConstraintType.MSO;
            case MUST_FINISH_ON, FINISH_ON -> dev.milepost.plan.schedule.ConstraintType.MFO;
        };
    }

    /** Whether the date of a constraint is a start, and so the beginning of its day; the others are the end of it. */
    static boolean isStart(dev.milepost.plan.schedule.ConstraintType type) {
        return switch (type) {
            case ASAP, ALAP, SNET, SNLT, MSO -> true;
            case FNET, FNLT, MFO -> false;
        };
    }
}
