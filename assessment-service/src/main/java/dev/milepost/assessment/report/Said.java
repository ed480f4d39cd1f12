package dev.milepost.assessment.report;

import java.util.List;
import java.util.Map;

import dev.milepost.assessment.evidence.EvidenceToday;
import dev.milepost.assessment.run.Remark;

/**
 * What was said beside the answers.
 *
 * @param evidence by question
 * @param remarks of respondents, as far as they may be told
 */
record Said(Map<String, List<EvidenceToday>> evidence, List<Remark> remarks) {
}
