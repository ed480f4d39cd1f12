package dev.milepost.local.supervision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What the supervisor tells other commands, through a file.
 *
 * @param failure why the platform gave up, absent while it didn't
 * @param failed the program that made it give up
 */
public record PlatformStatus(long supervisor, long since, boolean stopping, @Nullable String failure, @Nullable String failed,
        List<ProgramStatus> programs) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Whether every program answers. */
    public boolean allReady() {
        return programs.stream().allMatch(program -> program.state() == ProgramStatus.State.READY);
    }

    /** Replaces the file in one step, so that a reader never sees half of it. */
    void write(Path run) throws IOException {
        Path next = run.resolve("status.json.next");
        Files.write(next, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
        Files.move(next, file(run), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The status last written; empty if there is none or it can't be read. */
    public static Optional<PlatformStatus> read(Path run) {
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(file(run)), PlatformStatus.class));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Path file(Path run) {
        return run.resolve("status.json");
    }
}
