package dev.milepost.plan.schedule;

/** Which end of the predecessor holds which end of the successor. */
public enum DependencyType {
    /** The successor starts after the predecessor has finished. */
    FS("finishes", "starts"),
    /** The successor starts after the predecessor has started. */
    SS("starts", "starts"),
    /** The successor finishes after the predecessor has finished. */
    FF("finishes", "finishes"),
    /** The successor finishes after the predecessor has started. */
    SF("starts", "finishes");

    private final String predecessorVerb;
    private final String successorVerb;

    DependencyType(String predecessorVerb, String successorVerb) {
        this.predecessorVerb = predecessorVerb;
        this.successorVerb = successorVerb;
    }

    boolean leavesFromFinish() {
        return this == FS || this == FF;
    }

    boolean holdsStart() {
        return this == FS || this == SS;
    }

    String predecessorVerb() {
        return predecessorVerb;
    }

    String successorVerb() {
        return successorVerb;
    }
}
