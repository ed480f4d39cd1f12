package dev.milepost.local.demo;

import java.io.IOException;
import java.net.URI;
import java.util.List;

import dev.milepost.local.PlatformProblem;
import dev.milepost.local.keycloak.Token;

/** Part 7: somebody of another organization sees nothing of all this. */
final class PrivacyPart {

    private static final int NOT_FOUND = 404;

    private final Story story;
    private final List<URI> addresses;

    PrivacyPart(Story story, String planId, String assessmentId, String caseId, String kpiId) {
        this.story = story;
        this.addresses = List.of(story.plan("/plans/%s", planId), story.assessment("/assessments/%s", assessmentId), story.roi(
                "/business-cases/%s", caseId), story.roi("/kpis/%s", kpiId));
    }

    void run() throws IOException, InterruptedException {
        story.heading("7. Nobody else's business");
        Api stranger = new Api(() -> Token.of("other-owner"));
        for (URI address : addresses) {
            int status = stranger.status(address);
            if (status != NOT_FOUND) {
                throw new PlatformProblem(
                        "%s answered %d to somebody of another organization; 404 was expected.".formatted(address,
                                status));
            }
        }
        story.tell("other-owner asked for all four by their ids and was told each time that there is no such thing");
    }
}
