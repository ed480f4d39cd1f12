package dev.milepost.assessment.run;

/** Which instrument version an assessment runs on. */
record InstrumentReference(String key, int version) {
}
