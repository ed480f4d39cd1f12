package dev.milepost.acceptance;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.UUID;

/**
 * What the outbox of roi-service holds about some of its objects, read past every lock as the superuser of the test's own
 * platform.
 *
 * @param attempts of all deliveries together
 */
record Deliveries(int pending, int delivered, int attempts) {

    private static final int POSTGRES = 8432;

    static Deliveries about(List<UUID> subjects) throws SQLException, IOException {
        Properties secrets = new Properties();
        try (Reader file = Files.newBufferedReader(Launcher.STATE.resolve("secrets.properties"))) {
            secrets.load(file);
        }
        String url = "jdbc:postgresql://127.0.0.1:%d/roi".formatted(POSTGRES + Service.OFFSET);
        try (Connection superuser = DriverManager.getConnection(url, "postgres", secrets.getProperty("database.postgres"));
                PreparedStatement question = superuser.prepareStatement("""
                        SELECT count(*) FILTER (WHERE state = 'PENDING'), count(*) FILTER (WHERE state = 'DELIVERED'),
                            coalesce(sum(attempts), 0)
                        FROM outbox_delivery WHERE subject = ANY (?)""")) {
            question.setArray(1, superuser.createArrayOf("uuid", subjects.toArray()));
            try (ResultSet answer = question.executeQuery()) {
                answer.next();
                return new Deliveries(answer.getInt(1), answer.getInt(2), answer.getInt(3));
            }
        }
    }
}
