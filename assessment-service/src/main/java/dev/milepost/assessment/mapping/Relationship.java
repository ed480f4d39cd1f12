package dev.milepost.assessment.mapping;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How what is asked for at the source relates to what is asked for at the target: the set theory relationships of NIST IR 8477,
 * in the words of OSCAL's mapping model, read from source to target.
 */
@Schema(name = "MappingRelationship")
public enum Relationship {
    /** The same, in the same words. */
    EQUAL_TO,
    /** The same, in other words. */
    EQUIVALENT_TO,
    /** The target asks for all of it and more. */
    SUBSET_OF,
    /** It asks for all of the target and more. */
    SUPERSET_OF,
    /** Each asks for something that the other asks for, and for something that it doesn't. */
    INTERSECTS_WITH,
    /** Looked at, and nothing in common. */
    NO_RELATIONSHIP;

    /** The same relationship read from target to source. */
    Relationship inverse() {
        return switch (this) {
            case EQUAL_TO, EQUIVALENT_TO, INTERSECTS_WITH, NO_RELATIONSHIP -> this;
            case SUBSET_OF -> SUPERSET_OF;
            case SUPERSET_OF -> SUBSET_OF;
        };
    }

    boolean isRelated() {
        return this != NO_RELATIONSHIP;
    }
}
