package dev.milepost.local.supervision;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** How much memory a process holds, with those it started. */
public final class Footprint {

    private Footprint() {
    }

    /**
     * Resident memory in bytes; memory shared among the processes of a tree is counted once where the system tells
     * (Linux), else several times; 0 if the process is gone.
     */
    public static long of(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants()).mapToLong(Footprint::ofOne).sum();
    }

    /** The same without the processes it started. */
    public static long ofOnly(ProcessHandle process) {
        return ofOne(process);
    }

    private static long ofOne(ProcessHandle process) {
        Path kernel = Path.of("/proc", Long.toString(process.pid()));
        try {
            return kilobytes(kernel.resolve("smaps_rollup"), "Pss:") * 1024;
        } catch (IOException notShown) {
            // Not Linux, or not told about this process: what ps says must do.
            return asTheSystemSays(process);
        }
    }

    private static long kilobytes(Path file, String key) throws IOException {
        return Files.readAllLines(file).stream().filter(line -> line.startsWith(key))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", ""))).findFirst().orElse(0);
    }

    private static long asTheSystemSays(ProcessHandle process) {
        try {
            Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(process.pid())).start();
            String answer = new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
            return answer.isEmpty() ? 0 : Long.parseLong(answer) * 1024;
        } catch (IOException | NumberFormatException e) {
            return 0;
        }
    }
}
