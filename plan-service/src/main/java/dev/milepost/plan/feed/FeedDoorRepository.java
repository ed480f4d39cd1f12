package dev.milepost.plan.feed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * The one question that is asked without an organization: to which one a secret belongs. The database answers that and no more.
 */
@ApplicationScoped
class FeedDoorRepository {

    private final AgroalDataSource dataSource;

    FeedDoorRepository(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    Optional<String> organizationOf(String secretHash) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = dataSource.getConnection();
                    PreparedStatement statement = connection.prepareStatement("SELECT calendar_feed_organization(?)")) {
                statement.setString(1, secretHash);
                try (ResultSet result = statement.executeQuery()) {
                    return result.next() ? Optional.ofNullable(result.getString(1)) : Optional.<String> empty();
                }
            } catch (SQLException e) {
                throw new IllegalStateException("The database doesn't tell whose calendar this is", e);
            }
        });
    }
}
