package dev.milepost.kit.door;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * The one question that is asked without an organization: to which one a secret belongs. The database answers that and no more.
 */
@ApplicationScoped
public class DoorRepository {

    private static final Pattern FUNCTION = Pattern.compile("[a-z_]+");

    private final AgroalDataSource dataSource;

    DoorRepository(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** @param function of the database, SECURITY DEFINER, from the hash of a secret to the organization it belongs to */
    public Optional<String> organizationOf(String function, String secretHash) {
        if (!FUNCTION.matcher(function).matches()) {
            throw new IllegalArgumentException("Not the name of a function: " + function);
        }
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = dataSource.getConnection();
                    PreparedStatement statement = connection.prepareStatement("SELECT " + function + "(?)")) {
                statement.setString(1, secretHash);
                try (ResultSet result = statement.executeQuery()) {
                    return result.next() ? Optional.ofNullable(result.getString(1)) : Optional.<String> empty();
                }
            } catch (SQLException e) {
                throw new IllegalStateException("The database doesn't tell to whom this secret belongs", e);
            }
        });
    }
}
