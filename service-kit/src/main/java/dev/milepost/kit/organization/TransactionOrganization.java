package dev.milepost.kit.organization;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionScoped;

import io.agroal.api.AgroalDataSource;

/** Tells PostgreSQL the organization at the start of each transaction, the second of the two locks on every table. */
@ApplicationScoped
class TransactionOrganization {

    private final CurrentOrganization organization;
    private final AgroalDataSource dataSource;
    private final TransactionManager transactions;

    TransactionOrganization(CurrentOrganization organization, AgroalDataSource dataSource, TransactionManager transactions) {
        this.organization = organization;
        this.dataSource = dataSource;
        this.transactions = transactions;
    }

    void set(@Observes @Initialized(TransactionScoped.class) Object transaction) {
        organization.find().ifPresent(this::set);
    }

    private void set(String id) {
        // The pool hands out the same connection for the whole transaction, so the setting, local to it, reaches every statement.
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection
                        .prepareStatement("SELECT set_config('milepost.organization', ?, true)")) {
            statement.setString(1, id);
            statement.execute();
        } catch (SQLException | RuntimeException e) {
            throw abandoned(new IllegalStateException("The database didn't take the organization of the transaction", e));
        }
    }

    /**
     * Nobody ends a transaction whose beginning failed: left open, the thread's next requests would join it and see nothing.
     */
    private IllegalStateException abandoned(IllegalStateException failure) {
        try {
            transactions.rollback();
        } catch (SystemException | RuntimeException e) {
            failure.addSuppressed(e);
        }
        return failure;
    }
}
