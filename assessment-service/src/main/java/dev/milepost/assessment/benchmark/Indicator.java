package dev.milepost.assessment.benchmark;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What figures are about. */
@Schema(name = "BenchmarkIndicator")
public enum Indicator {
    /** Uses AI. */
    AI_USE,
    /** Expects to use AI. */
    AI_USE_EXPECTED,
    /** Names a reason for not using AI. */
    REASON_NOT_USING_AI
}
