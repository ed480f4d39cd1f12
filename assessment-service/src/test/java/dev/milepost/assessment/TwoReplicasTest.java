package dev.milepost.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;

import dev.milepost.kit.organization.Organizations;
import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.kit.testing.TwoReplicas;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** What the service does by the clock is done once, however many replicas there are. */
@QuarkusTest
@TestProfile(TwoReplicasTest.Subscribed.class)
@QuarkusTestResource(PlatformResource.class)
class TwoReplicasTest {

    private static final int MANY = 12;

    @Inject
    Organizations organizations;
    @Inject
    EntityManager entities;

    private final Client owner = Client.ofNewOrganization();

    @Test
    void everyJobIsTried() {
        Set<String> jobs = new HashSet<>(TwoReplicas.jobs());
        jobs.removeAll(TwoReplicas.JOBS_OF_THE_KIT);

        assertThat(jobs).containsExactlyInAnyOrder("respondent-reminders", "respondent-session-clean-up",
                "ai-systems-not-told-yet");
    }

    @Test
    void whoIsLateIsToBeRemindedOnce() throws Exception {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String assessment = assessment();
        for (int i = 0; i < MANY; i++) {
            owner.post(Client.ASSESSMENTS + "/" + assessment + "/respondents",
                    Map.of("name", "Late " + i, "dueOn", today.minusDays(1).toString())).then().statusCode(201);
        }

        TwoReplicas.run("respondent-reminders");

        assertThat(told("respondent.reminder-due")).hasSize(MANY).doesNotHaveDuplicates();
    }

    @Test
    void sessionsThatHaveEndedAreForgotten() throws Exception {
        String assessment = assessment();
        owner.post(Client.ASSESSMENTS + "/" + assessment + "/respondents",
                Map.of("name", "Me", "subject", "subject-of-" + owner.user())).then()
                .statusCode(201);
        for (int i = 0; i < MANY; i++) {
            owner.post(Client.ASSESSMENTS + "/" + assessment + "/respondents/me/sessions", "{}").then().statusCode(201);
        }
        sql("update respondent_session set due_at = now() - interval '1 second'");

        TwoReplicas.run("respondent-session-clean-up");

        assertThat(count("respondent_session")).isZero();
    }

    @Test
    void systemsFromBeforeASubscriptionAreToldOnce() throws Exception {
        List<String> systems = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            systems.add(
                    owner.post(Client.BASE + "/ai-systems", Map.of("name", "s" + i, "role", "DEPLOYER")).then().statusCode(201)
                            .extract().path("id"));
        }
        sql("insert into ai_system_untold (organization_id, id, due_at) select organization_id, id, now() from ai_system");

        TwoReplicas.run("ai-systems-not-told-yet");

        // One when it was made, one since
        assertThat(told("ai-system.changed")).hasSize(2 * MANY);
        assertThat(new HashSet<>(told("ai-system.changed"))).hasSize(MANY);
        assertThat(count("ai_system_untold")).isZero();
    }

    private String assessment() {
        return owner.post(Client.ASSESSMENTS, Map.of("title", "t", "instrumentKey", "small-business-ai-readiness", "dueOn",
                LocalDate.now(ZoneOffset.UTC).plusDays(30).toString())).then().statusCode(201).extract().path("id");
    }

    private List<?> told(String type) {
        return organizations.runAs(owner.organization(), "test", () -> QuarkusTransaction.requiringNew().call(() -> entities
                .createNativeQuery("select subject from outbox_event where type = :type").setParameter("type", type)
                .getResultList()));
    }

    private long count(String of) {
        return organizations.runAs(owner.organization(), "test", () -> QuarkusTransaction.requiringNew().call(
                () -> ((Number) entities.createNativeQuery("select count(*) from " + of).getSingleResult()).longValue()));
    }

    private void sql(String statement) {
        organizations.runAs(owner.organization(), "test",
                () -> QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(statement).executeUpdate()));
    }

    /** Somebody is told of AI systems; nobody answers there. */
    public static class Subscribed extends TwoReplicas.Unscheduled {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> config = new HashMap<>(super.getConfigOverrides());
            config.put("milepost.events.subscribers.later.url", "http://127.0.0.1:9/inbox");
            config.put("milepost.events.subscribers.later.secret", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
            config.put("milepost.events.subscribers.later.types", "ai-system.changed");
            return config;
        }
    }
}
