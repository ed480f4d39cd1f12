package dev.milepost.assessment.exchange;

import java.util.List;
import java.util.Map;

/**
 * A file as it was read.
 *
 * @param title what the draft is called
 * @param source the instrument as YAML
 * @param translations YAML by language
 * @param dimensions how many were taken
 * @param questions how many were taken
 */
record ReadFile(String title, String source, Map<String, String> translations, int dimensions, int questions,
        List<NotTaken> notTaken) {
}
