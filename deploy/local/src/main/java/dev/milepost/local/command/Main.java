package dev.milepost.local.command;

import java.io.IOException;
import java.util.List;

import dev.milepost.local.Installation;
import dev.milepost.local.PlatformProblem;
import dev.milepost.local.demo.Demo;
import dev.milepost.local.keycloak.Token;
import dev.milepost.local.postgres.PostgresBinaries;
import dev.milepost.local.supervision.Supervisor;

/** Entry point behind {@code ./milepost}. Exit code 0: done; 1: the sentence printed says why not. */
public final class Main {

    private Main() {
    }

    /** @param arguments a command and its options */
    public static void main(String[] arguments) {
        int exit;
        try {
            exit = run(List.of(arguments), Installation.fromSystemProperties());
        } catch (PlatformProblem problem) {
            System.out.flush();
            System.err.println(problem.getMessage());
            exit = 1;
        } catch (IOException e) {
            System.err.println("A file or connection failed: " + e);
            exit = 1;
        } catch (InterruptedException e) {
            exit = 130;
        }
        System.exit(exit);
    }

    private static int run(List<String> arguments, Installation installation) throws IOException, InterruptedException {
        String command = arguments.isEmpty() ? "" : arguments.getFirst();
        List<String> options = arguments.isEmpty() ? List.of() : arguments.subList(1, arguments.size());
        return switch (command) {
            case "up" -> up(installation, options.contains("--fresh"));
            case "down" -> down(installation);
            case "status" -> status(installation);
            case "token" -> token(options.isEmpty() ? "demo-owner" : options.getFirst());
            case "demo" -> demo(options.isEmpty() ? "" : options.getFirst());
            case "backup" -> backup(installation, options);
            case "restore" -> restore(installation, options);
            case "postgres" -> postgres(installation);
            case "supervise" -> supervise(installation);
            default -> throw new PlatformProblem("There is no command '%s'; see ./milepost help.".formatted(command));
        };
    }

    private static int up(Installation installation, boolean fresh) throws IOException, InterruptedException {
        new Up(installation).run(fresh);
        return 0;
    }

    private static int down(Installation installation) throws InterruptedException {
        installation.createFolders();
        boolean stopped = new Down(installation, new Platform(installation)).run();
        System.out.println(stopped ? "Milepost is down; its data stays in %s.".formatted(installation.state())
                : "Milepost isn't running; nothing to stop.");
        return 0;
    }

    private static int status(Installation installation) {
        installation.createFolders();
        return new Status(installation, new Platform(installation)).run() ? 0 : 1;
    }

    private static int token(String user) throws IOException, InterruptedException {
        System.out.println(Token.of(user));
        return 0;
    }

    private static int demo(String copy) throws IOException, InterruptedException {
        Demo.run(copy);
        return 0;
    }

    private static int backup(Installation installation, List<String> options) throws IOException {
        new Backups(installation).backup(options);
        return 0;
    }

    private static int restore(Installation installation, List<String> options) throws IOException, InterruptedException {
        new Backups(installation).restore(options);
        return 0;
    }

    /** Where the programs of PostgreSQL are, for scripts. */
    private static int postgres(Installation installation) throws IOException, InterruptedException {
        System.out.println(new PostgresBinaries(installation).unpack());
        return 0;
    }

    private static int supervise(Installation installation) throws IOException, InterruptedException {
        new Supervisor(installation, new Platform(installation).programs()).run();
        return 0;
    }
}
