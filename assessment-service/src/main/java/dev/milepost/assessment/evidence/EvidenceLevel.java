package dev.milepost.assessment.evidence;

/** How good a piece of evidence is. Never multiplies a score: what is evidenced stands beside what is declared. */
public enum EvidenceLevel {
    /** Somebody says so. */
    ASSERTED,
    /** There is a file, or an address, to look at. */
    DOCUMENTED,
    /** Somebody who may approve has looked at it as it is. */
    VERIFIED
}
