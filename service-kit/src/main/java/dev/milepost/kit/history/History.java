package dev.milepost.kit.history;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.milepost.kit.organization.Caller;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.page.Pages;

/** Writes down every change in the transaction that makes it, and tells it again. */
@ApplicationScoped
public class History {

    private static final TypeReference<List<FieldChange>> CHANGES = new TypeReference<>() {
    };
    private static final Set<String> BOOKKEEPING = Set.of("version", "updatedAt");

    private final HistoryRepository rows;
    private final Caller caller;
    private final ObjectMapper json;
    private final Clock clock;
    private final CommittedCounts counts;

    History(HistoryRepository rows, Caller caller, ObjectMapper json, Clock clock, CommittedCounts counts) {
        this.rows = rows;
        this.caller = caller;
        this.json = json;
        this.clock = clock;
        this.counts = counts;
    }

    /**
     * Notes a change of an object.
     *
     * @param version the object's version since the change
     * @param before what callers saw of it before, null if it didn't exist
     * @param after what callers see of it since, null if it is gone
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(ObjectReference object, int version, HistoryAction action, @Nullable Object before,
            @Nullable Object after) {
        rows.persist(new HistoryRow(object, version, clock.instant(), caller.subject(), caller.name(), action,
                write(changes(fields(before), fields(after)))));
        counts.add("milepost.changes", "object", object.type(), "action", action.name());
    }

    /** The changes of an object, the latest first. Whether the object exists, and is the caller's to see, is checked before. */
    @Transactional
    public Page<HistoryEntry> of(ObjectReference object, PageRequest page) {
        return Pages.of(rows, HistoryRow::id).where("objectType = :type", "type", object.type())
                .where("objectId = :object", "object", object.id()).newestFirst().page(page).map(this::entry);
    }

    /**
     * Takes a person out: what the changes of these objects said, and the name behind an actor. That they were changed, when
     * and
     * by which actor's id, remains.
     *
     * @param actor as changes name it, see {@link HistoryEntry}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(Collection<ObjectReference> objects, String actor) {
        objects.stream().collect(Collectors.groupingBy(ObjectReference::type,
                Collectors.mapping(ObjectReference::id, Collectors.toSet()))).forEach(rows::forget);
        rows.forgetName(actor);
    }

    /**
     * The names of the fields that have changed between two versions.
     *
     * @return empty if that can't be told, since some version in between left no record
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Set<String>> fieldsChangedBetween(ObjectReference object, int base, int current) {
        List<HistoryRow> changes = rows.between(object, base, current);
        if (changes.stream().mapToInt(HistoryRow::version).distinct().count() != Math.max(0, current - base)) {
            return Optional.empty();
        }
        Set<String> names = new LinkedHashSet<>();
        changes.forEach(row -> read(row).forEach(change -> names.add(change.field())));
        return Optional.of(names);
    }

    private HistoryEntry entry(HistoryRow row) {
        return new HistoryEntry(row.version(), row.at(), row.actor(), row.actorName(), row.action(), read(row));
    }

    private ObjectNode fields(@Nullable Object view) {
        return view != null && json.valueToTree(view) instanceof ObjectNode fields ? fields : json.createObjectNode();
    }

    private static List<FieldChange> changes(ObjectNode before, ObjectNode after) {
        Set<String> names = new LinkedHashSet<>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        names.removeAll(BOOKKEEPING);
        List<FieldChange> changes = new ArrayList<>();
        for (String name : names) {
            JsonNode from = before.get(name);
            JsonNode to = after.get(name);
            if (from == null ? to != null : !from.equals(to)) {
                changes.add(new FieldChange(name, from, to));
            }
        }
        return changes;
    }

    private String write(List<FieldChange> changes) {
        try {
            return json.writeValueAsString(changes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A change can't be written as JSON", e);
        }
    }

    private List<FieldChange> read(HistoryRow row) {
        try {
            return json.readValue(row.changes(), CHANGES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A change that was written can't be read", e);
        }
    }
}
