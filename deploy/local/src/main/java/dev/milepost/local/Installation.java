package dev.milepost.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Where things lie.
 *
 * @param root the checked-out project, with the built services
 * @param state everything that the running platform keeps: data, secrets, logs, process ids
 */
public record Installation(Path root, Path state) {

    /** As {@code ./milepost} passes it in the system properties {@code milepost.root} and {@code milepost.state}. */
    public static Installation fromSystemProperties() {
        Path root = Path.of(System.getProperty("milepost.root", ".")).toAbsolutePath().normalize();
        String state = System.getProperty("milepost.state", "");
        return new Installation(root,
                state.isEmpty() ? root.resolve(".milepost") : Path.of(state).toAbsolutePath().normalize());
    }

    /** What was unpacked from Maven artifacts and can be made again at any time; shared by all state folders. */
    public Path unpacked() {
        return root.resolve("deploy/local/target/unpacked");
    }

    /** The log of a process of the platform. */
    public Path log(String name) {
        return state.resolve("log").resolve(name + ".log");
    }

    /** The folder of process ids and the status file. */
    public Path run() {
        return state.resolve("run");
    }

    /** Makes the folders that everything else expects. */
    public void createFolders() {
        try {
            Files.createDirectories(state.resolve("log"));
            Files.createDirectories(run());
            // Data and secrets: for this user alone
            Files.setPosixFilePermissions(state, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new PlatformProblem("The state folder %s can't be written (%s); give this user the right to, or remove it."
                    .formatted(state, e.getMessage()), e);
        }
    }
}
