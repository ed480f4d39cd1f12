package dev.milepost.kit.event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

/** Finds the organizations that have something due, with the role that may see that and nothing else. */
@ApplicationScoped
class DueOrganizations {

    private final AgroalDataSource worker;

    DueOrganizations(@DataSource("worker") AgroalDataSource worker) {
        this.worker = worker;
    }

    List<String> find() throws SQLException {
        try (Connection connection = worker.getConnection();
                PreparedStatement statement = connection
                        .prepareStatement("SELECT DISTINCT organization_id FROM outbox_delivery WHERE due_at <= now()");
                ResultSet result = statement.executeQuery()) {
            List<String> organizations = new ArrayList<>();
            while (result.next()) {
                organizations.add(result.getString(1));
            }
            return organizations;
        }
    }
}
