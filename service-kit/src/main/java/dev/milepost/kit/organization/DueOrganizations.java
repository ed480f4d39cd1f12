package dev.milepost.kit.organization;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

/**
 * Finds the organizations for which a queue table has something due, with the role that may see that and nothing else. The work
 * itself is
 * then done as each of them, see {@link Organizations#runAs}.
 */
@ApplicationScoped
public class DueOrganizations {

    private static final Pattern TABLE = Pattern.compile("[a-z_]+");

    private final AgroalDataSource worker;

    DueOrganizations(@DataSource("worker") AgroalDataSource worker) {
        this.worker = worker;
    }

    /**
     * @param queueTable a table protected by {@code milepost_protect_queue}
     * @throws SQLException if the database doesn't answer; the next run tries again
     */
    public List<String> in(String queueTable) throws SQLException {
        if (!TABLE.matcher(queueTable).matches()) {
            throw new IllegalArgumentException("Not the name of a table: " + queueTable);
        }
        try (Connection connection = worker.getConnection();
                PreparedStatement statement = connection
                        .prepareStatement("SELECT DISTINCT organization_id FROM " + queueTable + " WHERE due_at <= now()");
                ResultSet result = statement.executeQuery()) {
            List<String> organizations = new ArrayList<>();
            while (result.next()) {
                organizations.add(result.getString(1));
            }
            return organizations;
        }
    }
}
