package dev.milepost.kit.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** What {@code docs/guides/runbooks.md} gives to an operator, so that it is tried as it is written. */
final class Runbook {

    private static final Pattern SQL = Pattern.compile("(?s)```sql\\n(.*?)```");

    private Runbook() {
    }

    /** The blocks of SQL in the part of an alert. */
    static List<String> sqlOf(String alert) throws IOException {
        String runbooks = Files.readString(Path.of("../docs/guides/runbooks.md"));
        int begin = runbooks.indexOf("\n## " + alert + "\n");
        assertThat(begin).as(alert).isNotNegative();
        int end = runbooks.indexOf("\n## ", begin + 1);
        List<String> blocks = SQL.matcher(runbooks.substring(begin, end < 0 ? runbooks.length() : end)).results()
                .map(block -> block.group(1)).toList();
        assertThat(blocks).as("SQL of " + alert).isNotEmpty();
        return blocks;
    }
}
