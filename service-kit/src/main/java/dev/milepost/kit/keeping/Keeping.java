package dev.milepost.kit.keeping;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.batch.Batch;
import dev.milepost.kit.batch.BatchResult;
import dev.milepost.kit.change.Changes;
import dev.milepost.kit.change.MergePatch;
import dev.milepost.kit.change.Precondition;
import dev.milepost.kit.history.History;
import dev.milepost.kit.history.HistoryAction;
import dev.milepost.kit.history.HistoryEntry;
import dev.milepost.kit.history.ObjectReference;
import dev.milepost.kit.organization.OwnedId;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.page.Pages;
import dev.milepost.kit.problem.ProblemException;
import dev.milepost.kit.reference.Reference;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/**
 * Keeps objects of one kind: each change is checked against the version its maker has seen and noted in the history, what is
 * deleted goes to the bin. All of it happens in the transaction of the calling service.
 *
 * <pre>{@code
 * risks = keepings.of("risk", repository);
 * risks.within("planId", plan).change(reference, precondition, patch);
 * }</pre>
 */
public final class Keeping<T extends Kept<E, V>, E, V> {

    private final String type;
    private final PanacheRepositoryBase<T, OwnedId> rows;
    private final Changes changes;
    private final History history;
    private final Clock clock;
    private final @Nullable Parent parent;

    /** The object the kept ones belong to. */
    private record Parent(String attribute, UUID id) {
    }

    Keeping(String type, PanacheRepositoryBase<T, OwnedId> rows, Changes changes, History history, Clock clock,
            @Nullable Parent parent) {
        this.type = type;
        this.rows = rows;
        this.changes = changes;
        this.history = history;
        this.clock = clock;
        this.parent = parent;
    }

    /**
     * Only those that belong to one parent.
     *
     * @param attribute of the entity that holds the parent's id
     */
    public Keeping<T, E, V> within(String attribute, UUID id) {
        return new Keeping<>(type, rows, changes, history, clock, new Parent(attribute, id));
    }

    /** A list to narrow and to read page by page. */
    public Pages<T> pages(boolean inBin) {
        Pages<T> pages = Pages.of(rows, T::id).where(inBin ? "deletedAt is not null" : "deletedAt is null");
        return parent == null ? pages : pages.where(parent.attribute() + " = :parent", "parent", parent.id());
    }

    /** Those not in the bin, in the order they were made. */
    public List<T> all() {
        return parent == null ? rows.list("deletedAt is null order by id")
                : rows.list(parent.attribute() + " = ?1 and deletedAt is null order by id", parent.id());
    }

    public Optional<T> find(Reference named) {
        return find(named, "deletedAt is null");
    }

    /** @throws ProblemException 404 where there is none, or it is in the bin */
    public T required(Reference named) {
        return find(named).orElseThrow(() -> notFound(named));
    }

    /** @throws ProblemException 404 where there is none, or it is in the bin */
    public V get(Reference named) {
        return required(named).view();
    }

    public V add(T made) {
        rows.persist(made);
        rows.flush();
        record(made, HistoryAction.CREATED, null, made.view());
        return made.view();
    }

    /** Adds many in few statements. */
    public List<V> addAll(List<T> made) {
        rows.persist(made);
        rows.flush();
        made.forEach(one -> record(one, HistoryAction.CREATED, null, one.view()));
        return made.stream().map(one -> one.view()).toList();
    }

    /** @throws ProblemException as {@link Changes#merge} says, and where the object's own rules refuse */
    public V change(Reference named, Precondition precondition, MergePatch patch) {
        T found = required(named);
        return apply(found, merge(found, precondition, patch));
    }

    /** What the object is to become; nothing is changed yet. */
    public E merge(T found, Precondition precondition, MergePatch patch) {
        return changes.merge(precondition, patch, reference(found), found.version(), found.edit());
    }

    /** Its changeable fields as they are, for those that decide by more than one patch what it is to become. */
    public E edit(T found) {
        return found.edit();
    }

    /** Changes an object to what was merged, or to what another rule wants. */
    public V apply(T found, E edit) {
        V before = found.view();
        found.take(edit, clock.instant());
        return changed(found, before);
    }

    /** Changes many in few statements. */
    public List<V> applyAll(Map<T, E> edits) {
        Instant now = clock.instant();
        Map<T, V> before = views(edits.keySet());
        edits.forEach((found, edit) -> {
            found.take(edit, now);
            found.touch(now);
        });
        rows.flush();
        List<V> after = new ArrayList<>();
        before.forEach((found, then) -> {
            V view = found.view();
            record(found, HistoryAction.CHANGED, then, view);
            after.add(view);
        });
        return after;
    }

    /** Notes a change that the object made of itself, such as a decision. */
    public V changed(T found, V before) {
        found.touch(clock.instant());
        rows.flush();
        record(found, HistoryAction.CHANGED, before, found.view());
        return found.view();
    }

    /**
     * Notes changes that many objects made of themselves, in few statements.
     *
     * @param before how each was seen before its change
     */
    public Map<T, V> changedAll(Map<T, V> before) {
        before.keySet().forEach(found -> found.touch(clock.instant()));
        rows.flush();
        Map<T, V> after = views(before.keySet());
        after.forEach((found, view) -> record(found, HistoryAction.CHANGED, before.get(found), view));
        return after;
    }

    /** Adds, changes and puts away many: all or none, in few statements; see {@link dev.milepost.kit.batch}. */
    public <N> BatchResult<V> batch(Batch<N> wanted, BatchRules<T, N, E> rules) {
        return new Batching<>(this, wanted, rules).run();
    }

    public void delete(Reference named, Precondition precondition) {
        delete(required(named), precondition);
    }

    public void delete(T found, Precondition precondition) {
        precondition.require(found.version());
        V before = found.view();
        found.toBin(clock.instant());
        rows.flush();
        record(found, HistoryAction.DELETED, before, null);
    }

    public V restore(Reference named) {
        return restore(requiredInBin(named));
    }

    public V restore(T binned) {
        binned.fromBin(clock.instant());
        rows.flush();
        record(binned, HistoryAction.RESTORED, null, binned.view());
        return binned.view();
    }

    /** @throws ProblemException 404 where there is none in the bin */
    public T requiredInBin(Reference named) {
        return find(named, "deletedAt is not null order by deletedAt desc")
                .orElseThrow(() -> named.notFound(words() + " in the bin"));
    }

    public Page<HistoryEntry> history(Reference named, PageRequest page) {
        return history.of(reference(required(named)), page);
    }

    public Instant now() {
        return clock.instant();
    }

    /** Those that are there and not in the bin, in one statement. */
    Map<Reference, T> findAll(Collection<Reference> named) {
        Set<UUID> ids = named.stream().map(Reference::id).filter(Objects::nonNull).collect(Collectors.toSet());
        Set<String> keys = named.stream().map(Reference::externalId).filter(Objects::nonNull).collect(Collectors.toSet());
        if (named.isEmpty()) {
            return Map.of();
        }
        Map<String, Object> parameters = new HashMap<>(Map.of("ids", ids, "keys", keys));
        if (parent != null) {
            parameters.put("parent", parent.id());
        }
        Map<Reference, T> found = new HashMap<>();
        rows.list("(id in :ids or externalId in :keys) and deletedAt is null" + scope(), parameters).forEach(one -> {
            found.put(Reference.of(one.id()), one);
            if (one.externalId() != null) {
                found.put(new Reference(null, one.externalId()), one);
            }
        });
        return found;
    }

    /** Who in the organization has these external ids; nobody for those that are free. */
    public Map<String, UUID> owners(Collection<String> externalIds) {
        return externalIds.isEmpty() ? Map.of()
                : rows.list("externalId in ?1 and deletedAt is null", externalIds).stream()
                        .collect(Collectors.toMap(one -> String.valueOf(one.externalId()), one -> one.id()));
    }

    Map<T, V> views(Collection<T> objects) {
        Map<T, V> views = new LinkedHashMap<>();
        objects.forEach(object -> views.put(object, object.view()));
        return views;
    }

    void flush() {
        rows.flush();
    }

    ProblemException notFound(Reference named) {
        return named.notFound(words());
    }

    private Optional<T> find(Reference named, String inBin) {
        Map<String, Object> parameters = new HashMap<>(Map.of("named", named.value()));
        if (parent != null) {
            parameters.put("parent", parent.id());
        }
        return rows.find(named.condition() + scope() + " and " + inBin, parameters).firstResultOptional();
    }

    private String scope() {
        return parent == null ? "" : " and " + parent.attribute() + " = :parent";
    }

    void record(T object, HistoryAction action, @Nullable V before, @Nullable V after) {
        history.record(reference(object), object.version(), action, before, after);
    }

    private String words() {
        return type.replace('-', ' ');
    }

    private ObjectReference reference(T object) {
        return ObjectReference.of(type, object.id());
    }
}
