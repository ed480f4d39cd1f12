package dev.milepost.assessment.benchmark;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which cell of a series a comparison rests on, the closest first. */
@Schema(name = "BenchmarkBasis")
public enum Basis {
    /** Enterprises of the same size class and sector. */
    SIZE_AND_SECTOR,
    /** Enterprises of the same size class. */
    SIZE,
    /** All enterprises of the population. */
    ALL
}
