package dev.milepost.plan;

import static dev.milepost.plan.Api.owner;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.plan.overview.OtherServicesResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** However large a plan is, reading it takes the same number of statements. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@QuarkusTestResource(OtherServicesResource.class)
class StatementsTest {

    @Inject
    SessionFactory sessions;

    /**
     * The plan, its goals, steps, tasks and dependencies; the overview adds risks, integrations and three tables of what others
     * told.
     */
    @ParameterizedTest
    @CsvSource({ "/outline, 5", "/schedule, 5", "/overview, 10" })
    void aReadTakesAFixedNumberOfStatements(String path, int statements) {
        String small = owner().emptyPlan();
        String large = owner().planFromTemplate();
        for (int i = 0; i < 3; i++) {
            owner().post("/plans/" + large + "/risks",
                    Map.of("challenge", "COST_AND_BUDGET", "title", "Risk " + i, "likelihood", 1, "impact", 1)).statusCode(201);
        }

        assertThat(statementsOf("/plans/" + small + path)).isEqualTo(statements);
        assertThat(statementsOf("/plans/" + large + path)).isEqualTo(statements);
    }

    @Test
    void theRankingTakesOneStatementHoweverManyOpportunitiesThereAre() {
        for (int i = 0; i < 3; i++) {
            owner().post("/opportunities",
                    Map.of("name", "Opportunity " + i, "benefitTypes", List.of("EFFICIENCY"), "impact", 3)).statusCode(201);
            assertThat(statementsOf("/opportunities/ranking")).isEqualTo(1);
        }
    }

    private long statementsOf(String path) {
        sessions.getStatistics().setStatisticsEnabled(true);
        sessions.getStatistics().clear();
        owner().get(path).statusCode(200);
        return sessions.getStatistics().getPrepareStatementCount();
    }
}
