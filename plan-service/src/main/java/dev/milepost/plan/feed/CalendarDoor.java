package dev.milepost.plan.feed;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.door.DoorRepository;
import dev.milepost.kit.door.Secrets;
import dev.milepost.kit.door.WrongSecrets;
import dev.milepost.kit.organization.Organizations;
import dev.milepost.kit.problem.ProblemException;

/** Lets in whoever has a calendar's address, as the organization it belongs to and to that one calendar. */
@ApplicationScoped
class CalendarDoor {

    private static final String ORGANIZATION_OF = "calendar_feed_organization";
    private static final String ACTOR = "calendar-feed";

    private final DoorRepository door;
    private final Organizations organizations;
    private final CalendarFeedService feeds;
    private final WrongSecrets wrong;

    CalendarDoor(DoorRepository door, Organizations organizations, CalendarFeedService feeds, FeedConfig config) {
        this.door = door;
        this.organizations = organizations;
        this.feeds = feeds;
        this.wrong = new WrongSecrets(config.wrongPerMinute());
    }

    /** @param sender whoever asks, to slow down those who try */
    byte[] open(String secret, String sender) {
        wrong.requireFew(sender);
        if (!Secrets.isSecret(secret)) {
            throw unknown(sender);
        }
        String hash = Secrets.hash(secret);
        String organization = door.organizationOf(ORGANIZATION_OF, hash).orElseThrow(() -> unknown(sender));
        return organizations.runAs(organization, ACTOR, () -> feeds.read(hash)).orElseThrow(() -> unknown(sender));
    }

    private ProblemException unknown(String sender) {
        wrong.count(sender);
        return FeedProblem.CALENDAR_FEED_UNKNOWN
                .because("There is no such calendar address: ask whoever gave it to you for a new one");
    }
}
