package dev.milepost.kit.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What an earlier version of a service said to its database while it served: its transactions with their statements, as the
 * database's own log had them. In place of the organization stands a mark, so that it can be said again for others.
 */
final class Recording {

    private static final String ORGANIZATION = "${organization}";
    /** Begins a transaction, and names the role that it runs as. */
    private static final String BEGIN = "-- transaction of ";

    private final List<Transaction> transactions;

    private Recording(List<Transaction> transactions) {
        this.transactions = transactions;
    }

    /** A file in which each line is a statement, or begins a transaction. */
    static Recording read(String resource) throws IOException {
        List<Transaction> transactions = new ArrayList<>();
        try (InputStream file = Objects.requireNonNull(Recording.class.getResourceAsStream(resource), resource)) {
            for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                if (line.startsWith(BEGIN)) {
                    transactions.add(new Transaction(line.substring(BEGIN.length()), new ArrayList<>()));
                } else if (!line.isBlank() && !line.startsWith("--")) {
                    transactions.getLast().statements().add(line);
                }
            }
        }
        return new Recording(transactions);
    }

    /** How many statements there are. */
    int size() {
        return transactions.stream().mapToInt(transaction -> transaction.statements().size()).sum();
    }

    /**
     * Says everything again, for another organization.
     *
     * @return how many rows each statement found or changed
     * @throws SQLException if a statement fails; its message names the statement
     */
    List<Integer> play(Connections connections, String organization) throws SQLException {
        List<Integer> rows = new ArrayList<>();
        try (Connection app = connections.as("app"); Connection worker = connections.as("worker")) {
            app.setAutoCommit(false);
            for (Transaction transaction : transactions) {
                boolean forWorker = transaction.role().equals("worker");
                Connection connection = forWorker ? worker : app;
                for (String statement : transaction.statements()) {
                    int found = execute(connection, statement.replace(ORGANIZATION, organization));
                    // The worker sees what is due of all organizations
                    rows.add(forWorker ? 0 : found);
                }
                if (!forWorker) {
                    connection.commit();
                }
            }
        }
        return rows;
    }

    private static int execute(Connection connection, String text) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (!statement.execute(text)) {
                return statement.getUpdateCount();
            }
            int rows = 0;
            try (ResultSet result = statement.getResultSet()) {
                while (result.next()) {
                    rows++;
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new SQLException(e.getMessage() + " in: " + text, e.getSQLState(), e);
        }
    }

    /** Opens connections by the role's name. */
    interface Connections {
        Connection as(String role) throws SQLException;
    }

    private record Transaction(String role, List<String> statements) {
    }
}
