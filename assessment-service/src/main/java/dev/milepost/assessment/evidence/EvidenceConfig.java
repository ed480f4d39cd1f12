package dev.milepost.assessment.evidence;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much evidence is kept. */
@ConfigMapping(prefix = "milepost.assessment.evidence")
interface EvidenceConfig {

    /** The largest file; milepost.web.max-body-size must not be smaller. */
    @WithDefault("10M")
    MemorySize largestFile();

    /** All files of one organization together. */
    @WithDefault("1G")
    MemorySize mostBytes();

    /** How many pieces of evidence one respondent may give. */
    @WithDefault("20")
    int mostOfRespondent();

    /** All files of one respondent together, who needs no account to send them. */
    @WithDefault("50M")
    MemorySize mostBytesOfRespondent();
}
