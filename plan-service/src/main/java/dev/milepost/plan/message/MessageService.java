package dev.milepost.plan.message;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.batch.Batch;
import dev.milepost.kit.batch.BatchResult;
import dev.milepost.kit.change.MergePatch;
import dev.milepost.kit.change.Precondition;
import dev.milepost.kit.history.HistoryEntry;
import dev.milepost.kit.keeping.Keeping;
import dev.milepost.kit.keeping.Keepings;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.page.Sorting;
import dev.milepost.kit.reference.Reference;
import dev.milepost.plan.outline.PlanService;
import dev.milepost.plan.part.PlanPart;
import dev.milepost.plan.people.StakeholderService;

/** The messages of plans. */
@ApplicationScoped
public class MessageService {

    static final Sorting<Message> SORTING = Sorting.<Message> byCreation().by("plannedOn", LocalDate.class, Message::plannedOn)
            .by("sentOn", LocalDate.class, Message::sentOn);

    private final PlanService plans;
    private final StakeholderService stakeholders;
    private final Keeping<Message, MessageEdit, MessageView> keeping;

    MessageService(PlanService plans, StakeholderService stakeholders, MessageRepository repository, Keepings keepings) {
        this.plans = plans;
        this.stakeholders = stakeholders;
        this.keeping = keepings.of("message", repository);
    }

    @Transactional
    Page<MessageView> list(Reference plan, MessageFilter filter, @Nullable String sort, PageRequest request) {
        return of(plans.idOf(plan)).pages(filter.inBin())
                .where("channel in :channels", "channels", filter.channels())
                .where("(case when sentOn is null then false else true end) = :sent", "sent", filter.sent)
                .where("array_contains(stakeholderIds, :stakeholderId)", "stakeholderId", filter.stakeholderId)
                .where("plannedOn < :plannedBefore", "plannedBefore", filter.plannedBefore)
                .where("(lower(title) like :q escape '!' or lower(benefit) like :q escape '!')", "q", filter.pattern())
                .where("externalId = :externalId", "externalId", filter.externalId)
                .where("(sentOn is null and plannedOn <= :today)", "today",
                        filter.dueBy(LocalDate.ofInstant(keeping.now(), ZoneOffset.UTC)))
                .sorted(SORTING, sort)
                .page(request).map(Message::view);
    }

    @Transactional
    MessageView get(Reference plan, Reference message) {
        return of(plans.idOf(plan)).get(message);
    }

    @Transactional
    MessageView create(Reference plan, NewMessage wanted) {
        UUID planId = plans.idOfOpen(plan);
        MessageEdit edit = wanted.edit();
        check(planId, null, edit);
        return keeping.add(new Message(planId, edit, keeping.now()));
    }

    /** Up to 500 at once. */
    @Transactional
    BatchResult<MessageView> batch(Reference plan, Batch<NewMessage> batch) {
        UUID planId = plans.idOfOpen(plan);
        return of(planId).batch(batch, new MessageBatch(planId, ids -> stakeholders.ruleFor(planId, ids, "/stakeholderIds"),
                keeping.now()));
    }

    @Transactional
    MessageView change(Reference plan, Reference message, Precondition precondition, MergePatch patch) {
        UUID planId = plans.idOfOpen(plan);
        Message found = of(planId).required(message);
        MessageEdit edit = keeping.merge(found, precondition, patch);
        check(planId, found.edit(), edit);
        return keeping.apply(found, edit);
    }

    @Transactional
    void delete(Reference plan, Reference message, Precondition precondition) {
        of(plans.idOfOpen(plan)).delete(message, precondition);
    }

    @Transactional
    MessageView restore(Reference plan, Reference message) {
        return of(plans.idOfOpen(plan)).restore(message);
    }

    @Transactional
    Page<HistoryEntry> history(Reference plan, Reference message, PageRequest page) {
        return of(plans.idOf(plan)).history(message, page);
    }

    /** What is as it was may have gone into the bin since. */
    private void check(UUID planId, @Nullable MessageEdit before, MessageEdit edit) {
        if (before == null || !before.stakeholderIds().equals(edit.stakeholderIds())) {
            stakeholders.requireAll(planId, edit.stakeholderIds(), "/stakeholderIds");
        }
    }

    private Keeping<Message, MessageEdit, MessageView> of(UUID planId) {
        return keeping.within(PlanPart.PLAN, planId);
    }
}
