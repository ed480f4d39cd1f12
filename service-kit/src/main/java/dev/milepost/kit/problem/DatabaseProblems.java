package dev.milepost.kit.problem;

import java.sql.SQLException;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** Says what a failure of the database means for the caller, without a name of any table, column or constraint. */
final class DatabaseProblems {

    private DatabaseProblems() {
    }

    /** @return null if the failure is a bug of ours */
    static @Nullable ProblemException of(SQLException failure) {
        String state = failure.getSQLState();
        if (state == null) {
            // The pool itself gives no state: no connection came free in time.
            return String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("acquisition timeout")
                    ? unavailable().causedBy(failure)
                    : null;
        }
        ProblemException problem = switch (state) {
            case "23505", "23P01" -> KitProblem.ALREADY_EXISTS
                    .because("There is one with the same key or name already: change the name, or change the existing one");
            case "23503" -> foreignKey(failure);
            case "23502", "23514" -> KitProblem.UNPROCESSABLE
                    .because(
                            "A value is missing or breaks a rule of what is stored: check the values against the documentation");
            case "40001", "40P01", "55P03" -> KitProblem.CONCURRENT_CHANGE
                    .because("Somebody else was changing the same at the same moment: read it again and repeat")
                    .header("Retry-After", "1");
            case "57014" -> KitProblem.UNAVAILABLE
                    .because("The request took longer than it may: ask for less at a time, or repeat later")
                    .header("Retry-After", "5");
            case "0A000" -> null;
            default -> switch (state.substring(0, 2)) {
                case "22" -> KitProblem.UNPROCESSABLE
                        .because("A value can't be stored: it is too long, too large, or has a character that isn't allowed");
                case "08", "53", "57" -> unavailable();
                default -> null;
            };
        };
        return problem == null ? null : problem.causedBy(failure);
    }

    private static ProblemException unavailable() {
        return KitProblem.UNAVAILABLE.because("The database can't be reached at the moment: repeat in a few seconds")
                .header("Retry-After", "2");
    }

    private static ProblemException foreignKey(SQLException failure) {
        if (String.valueOf(failure.getMessage()).contains("still referenced")) {
            return KitProblem.STILL_REFERENCED
                    .because("Something else still refers to this: remove or change what refers to it first");
        }
        return KitProblem.UNPROCESSABLE.because("The request refers to something that does not exist: check the ids in it");
    }
}
