package dev.milepost.plan.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.milepost.kit.batch.AddingBatch;
import dev.milepost.kit.batch.BatchResult;
import dev.milepost.kit.change.Precondition;
import dev.milepost.kit.door.Secrets;
import dev.milepost.kit.history.HistoryEntry;
import dev.milepost.kit.keeping.Keeping;
import dev.milepost.kit.keeping.Keepings;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.reference.Reference;
import dev.milepost.kit.web.BasePath;
import dev.milepost.plan.feed.CalendarEntry.Stamp;
import dev.milepost.plan.outline.OutlineService;
import dev.milepost.plan.outline.PlanContent;
import dev.milepost.plan.outline.PlanService;
import dev.milepost.plan.outline.TaskView;
import dev.milepost.plan.part.PlanPart;
import dev.milepost.plan.timeline.ScheduleService;

/** Makes and revokes calendar addresses, and writes the calendars. */
@ApplicationScoped
class CalendarFeedService {

    private static final int MOST = 50;

    private final PlanService plans;
    private final OutlineService outlines;
    private final ScheduleService schedules;
    private final CalendarFeedRepository feeds;
    private final CalendarEntryRepository entries;
    private final Keeping<CalendarFeed, CalendarFeedEdit, CalendarFeedView> keeping;

    CalendarFeedService(PlanService plans, OutlineService outlines, ScheduleService schedules, CalendarFeedRepository feeds,
            CalendarEntryRepository entries, Keepings keepings) {
        this.plans = plans;
        this.outlines = outlines;
        this.schedules = schedules;
        this.feeds = feeds;
        this.entries = entries;
        this.keeping = keepings.of("calendar-feed", feeds);
    }

    @Transactional
    Page<CalendarFeedView> list(Reference plan, CalendarFeedFilter filter, PageRequest request) {
        return of(plans.idOf(plan)).pages(false).where("externalId = :externalId", "externalId", filter.externalId)
                .where("lower(name) like :q escape '!'", "q", filter.pattern()).page(request).map(CalendarFeed::view);
    }

    @Transactional
    CalendarFeedView get(Reference plan, Reference feed) {
        return of(plans.idOf(plan)).get(feed);
    }

    @Transactional
    MadeCalendarFeed create(Reference plan, NewCalendarFeed wanted) {
        UUID planId = plans.idOf(plan);
        requireRoom(feeds.inUse(planId) + 1);
        String secret = Secrets.next();
        CalendarFeedView made = keeping.add(new CalendarFeed(planId, wanted.edit(), Secrets.hash(secret), keeping.now()));
        return made(made, secret);
    }

    /** Up to 500 at once, of which the plan keeps 50. */
    @Transactional
    CalendarFeedBatchView batch(Reference plan, AddingBatch<NewCalendarFeed> batch) {
        UUID planId = plans.idOf(plan);
        List<String> secrets = batch.create().stream().map(feed -> Secrets.next()).toList();
        Iterator<String> next = secrets.iterator();
        BatchResult<CalendarFeedView> done = of(planId).batch(batch.whole(),
                wanted -> new CalendarFeed(planId, wanted.edit(), Secrets.hash(next.next()), keeping.now()));
        requireRoom(feeds.inUse(planId));
        List<MadeCalendarFeed> made = new ArrayList<>();
        for (int i = 0; i < done.created().size(); i++) {
            made.add(made(done.created().get(i), secrets.get(i)));
        }
        return new CalendarFeedBatchView(made, done.deleted());
    }

    private static void requireRoom(long wanted) {
        if (wanted > MOST) {
            throw FeedProblem.TOO_MANY_CALENDAR_FEEDS.because(
                    "The plan would have %d calendar addresses, and has at most %d: revoke one first", wanted, MOST);
        }
    }

    private static MadeCalendarFeed made(CalendarFeedView feed, String secret) {
        return MadeCalendarFeed.of(feed, BasePath.of("/calendar-feeds/" + secret + ".ics"));
    }

    @Transactional
    void revoke(Reference plan, Reference feed, Precondition precondition) {
        of(plans.idOf(plan)).delete(feed, precondition);
    }

    @Transactional
    Page<HistoryEntry> history(Reference plan, Reference feed, PageRequest page) {
        return of(plans.idOf(plan)).history(feed, page);
    }

    /**
     * The calendar of an address, or nothing where it or its plan is gone. Run as the organization that the address belongs to.
     */
    @Transactional
    Optional<byte[]> read(String secretHash) {
        return feeds.findForReading(secretHash).filter(feed -> plans.isThere(feed.planId())).map(feed -> {
            PlanContent content = outlines.read(Reference.of(feed.planId()));
            PlanCalendar calendar = new PlanCalendar(content, schedules.of(content));
            return calendar.write(feed.tasksAs(), stamps(content, calendar));
        });
    }

    private Map<UUID, Stamp> stamps(PlanContent content, PlanCalendar calendar) {
        Map<UUID, CalendarEntry> told = new HashMap<>();
        entries.of(content.plan().id()).forEach(entry -> told.put(entry.taskId(), entry));
        List<CalendarEntry> added = new ArrayList<>();
        Map<UUID, Stamp> stamps = new HashMap<>();
        for (TaskView task : content.tasks()) {
            String current = calendar.fingerprint(task);
            CalendarEntry entry = told.get(task.id());
            if (entry == null) {
                entry = new CalendarEntry(content.plan().id(), task.id(), current, keeping.now());
                added.add(entry);
            } else {
                entry.tell(current, keeping.now());
            }
            stamps.put(task.id(), entry.stamp());
        }
        entries.persist(added);
        return stamps;
    }

    private Keeping<CalendarFeed, CalendarFeedEdit, CalendarFeedView> of(UUID planId) {
        return keeping.within(PlanPart.PLAN, planId);
    }
}
