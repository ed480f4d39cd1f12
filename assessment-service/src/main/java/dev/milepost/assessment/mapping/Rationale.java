package dev.milepost.assessment.mapping;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** On what a relationship is judged, in the terms of NIST IR 8477. */
@Schema(name = "MappingRationale")
public enum Rationale {
    /** On the wording. */
    SYNTACTIC,
    /** On the meaning of the wording. */
    SEMANTIC,
    /** On what comes of fulfilling it. */
    FUNCTIONAL
}
