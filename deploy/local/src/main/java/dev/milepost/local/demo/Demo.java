package dev.milepost.local.demo;

import java.io.IOException;

import com.fasterxml.jackson.databind.JsonNode;

import dev.milepost.local.PlatformProblem;
import dev.milepost.local.Port;
import dev.milepost.local.keycloak.Token;

/** Runs the seven parts in order and tells what came out. A second run finds everything and changes nothing. */
public final class Demo {

    private Demo() {
    }

    /**
     * Returns when all seven parts are told.
     *
     * @param copy makes a copy of its own for this name; empty for the one copy that most people want
     */
    public static void run(String copy) throws IOException, InterruptedException {
        if (!copy.matches("[A-Za-z0-9-]{0,40}")) {
            throw new PlatformProblem("A copy's name has up to 40 letters, digits and dashes.");
        }
        Story story = new Story(copy);
        Api owner = new Api(() -> Token.of("demo-owner"));

        PlanPart plan = new PlanPart(owner, story);
        JsonNode made = plan.run();
        String planId = made.path("id").asText();
        ReadinessPart readiness = new ReadinessPart(owner, story, planId);
        String assessmentId = readiness.run();
        new HandOverPart(owner, story, planId, assessmentId).run();
        String caseId = new FinancePart(owner, story, planId).run();
        String kpiId = new KpiPart(owner, story, planId).run();
        new OverviewPart(owner, story, planId).run();
        new PrivacyPart(story, planId, assessmentId, caseId, kpiId).run();

        story.heading(story.changes() == 0 ? "Nothing was changed: everything was there already."
                : "Done: %d things were made or changed. A second run will find them and change nothing."
                        .formatted(story.changes()));
        System.out.printf("See it in the console: %s/plans/%s (demo-owner, password milepost)%n", Port.CONSOLE.http(), planId);
    }
}
