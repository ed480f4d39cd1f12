package dev.milepost.assessment.exchange;

import java.util.List;

/**
 * An OSCAL catalog.
 *
 * @param isCsf2 whether it is NIST's CSF 2.0, whose file has the withdrawn elements of version 1.1 without a mark
 */
record OscalCatalog(String title, String version, boolean isCsf2, List<OscalControl> children) {
    static final String CSF_2 = "CSF_2_0_0";
}
