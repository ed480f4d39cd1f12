package dev.milepost.local.command;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.milepost.local.PlatformProblem;
import dev.milepost.local.Port;

/** Finds out whether the fixed ports are free, and who has the one that isn't. */
final class Ports {

    private static final String LISTENING = "0A";

    private Ports() {
    }

    static void requireFree() {
        for (Port port : Port.values()) {
            if (!isFree(port.number())) {
                throw new PlatformProblem(
                        "Port %d, which %s needs, is taken by %s; stop that first.".formatted(port.number(), port
                                .user(), holder(port.number()).orElse("another program")));
            }
        }
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName(Port.HOST))) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    /** Linux tells which process has a socket, if it is one of this user's. */
    static Optional<String> holder(int port) {
        return sockets(port).flatMap(Ports::processWith)
                .map(process -> "process %d (%s)".formatted(process.pid(), process.info()
                        .commandLine().or(() -> process.info().command()).map(Ports::shortened).orElse("unknown command")));
    }

    private static Optional<String> sockets(int port) {
        String suffix = ":%04X".formatted(port);
        for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            try (Stream<String> lines = Files.lines(Path.of(table))) {
                Optional<String> inode = lines.map(line -> line.trim().split("\\s+"))
                        .filter(fields -> fields.length > 9 && fields[1]
                                .endsWith(suffix) && fields[3].equals(LISTENING))
                        .map(fields -> fields[9]).findFirst();
                if (inode.isPresent()) {
                    return inode;
                }
            } catch (IOException e) {
                // Not Linux: the sentence does without the process
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<ProcessHandle> processWith(String inode) {
        Path wanted = Path.of("socket:[" + inode + "]");
        return ProcessHandle.allProcesses().filter(process -> {
            try (Stream<Path> files = Files.list(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
                return files.anyMatch(file -> pointsTo(file, wanted));
            } catch (IOException e) {
                return false;
            }
        }).findFirst();
    }

    private static boolean pointsTo(Path link, Path wanted) {
        try {
            return Files.readSymbolicLink(link).equals(wanted);
        } catch (IOException e) {
            return false;
        }
    }

    private static String shortened(String command) {
        return command.length() <= 100 ? command : command.substring(0, 100) + " ...";
    }
}
