package dev.milepost.plan.feed;

import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.Organizations;
import dev.milepost.kit.problem.ProblemException;

/** Lets in whoever has a calendar's address, as the organization it belongs to and to that one calendar. */
@ApplicationScoped
class CalendarDoor {

    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final String ACTOR = "calendar-feed";

    private final FeedDoorRepository door;
    private final Organizations organizations;
    private final CalendarFeedService feeds;
    private final WrongAddresses wrong;

    CalendarDoor(FeedDoorRepository door, Organizations organizations, CalendarFeedService feeds, WrongAddresses wrong) {
        this.door = door;
        this.organizations = organizations;
        this.feeds = feeds;
        this.wrong = wrong;
    }

    /** @param sender whoever asks, to slow down those who try */
    byte[] open(String secret, String sender) {
        wrong.requireFew(sender);
        if (!SECRET.matcher(secret).matches()) {
            throw unknown(sender);
        }
        String hash = Secrets.hash(secret);
        String organization = door.organizationOf(hash).orElseThrow(() -> unknown(sender));
        return organizations.runAs(organization, ACTOR, () -> feeds.read(hash)).orElseThrow(() -> unknown(sender));
    }

    private ProblemException unknown(String sender) {
        wrong.count(sender);
        return FeedProblem.CALENDAR_FEED_UNKNOWN
                .because("There is no such calendar address: ask whoever gave it to you for a new one");
    }
}
