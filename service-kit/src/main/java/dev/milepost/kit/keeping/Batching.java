package dev.milepost.kit.keeping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import dev.milepost.kit.batch.Batch;
import dev.milepost.kit.batch.BatchChange;
import dev.milepost.kit.batch.BatchDeletion;
import dev.milepost.kit.batch.BatchResult;
import dev.milepost.kit.change.Precondition;
import dev.milepost.kit.history.HistoryAction;
import dev.milepost.kit.problem.KitProblem;
import dev.milepost.kit.reference.Reference;

/** Runs one batch: reads it whole, checks it whole, and only then does what it says, in few statements. */
final class Batching<T extends Kept<E, V>, N, E, V> {

    private final Keeping<T, E, V> keeping;
    private final Batch<N> wanted;
    private final BatchRules<T, N, E> rules;
    private final BatchFailures failures = new BatchFailures();
    private final PendingBatch<T, E> pending = new PendingBatch<>(failures);
    private final Set<T> named = new HashSet<>();
    private final Map<String, T> takers = new LinkedHashMap<>();

    Batching(Keeping<T, E, V> keeping, Batch<N> wanted, BatchRules<T, N, E> rules) {
        this.keeping = keeping;
        this.wanted = wanted;
        this.rules = rules;
    }

    BatchResult<V> run() {
        wanted.requireBounded();
        read();
        requireFreeExternalIds();
        rules.verify(pending);
        if (failures.any()) {
            take();
            failures.throwIfAny();
        }
        List<UUID> deleted = delete();
        List<V> changed = change();
        return new BatchResult<>(keeping.addAll(pending.made()), changed, deleted);
    }

    private void read() {
        Map<Reference, T> known = keeping.findAll(wanted.named());
        for (int i = 0; i < wanted.delete().size(); i++) {
            BatchDeletion deletion = wanted.delete().get(i);
            String place = "/delete/" + i;
            failures.collect(place, () -> {
                T found = found(known, deletion.id());
                Precondition.ifMatch(deletion.version()).require(found.version());
                pending.delete(found, place);
            });
        }
        for (int i = 0; i < wanted.change().size(); i++) {
            BatchChange change = wanted.change().get(i);
            String place = "/change/" + i;
            failures.collect(place, () -> {
                T found = found(known, change.id());
                failures.collect(place + "/patch", () -> {
                    E edit = keeping.merge(found, Precondition.ifMatch(change.version()), change.patch());
                    pending.change(found, edit, place + "/patch");
                    change.patch().text("externalId").ifPresent(externalId -> takeExternalId(externalId, found));
                });
            });
        }
        for (int i = 0; i < wanted.create().size(); i++) {
            N one = wanted.create().get(i);
            String place = "/create/" + i;
            failures.collect(place, () -> {
                T made = rules.make(one);
                pending.make(made, place);
                if (made.externalId() != null) {
                    takeExternalId(made.externalId(), made);
                }
            });
        }
    }

    private T found(Map<Reference, T> known, String id) {
        Reference reference = Reference.of("id", id);
        T found = known.get(reference);
        if (found == null) {
            throw keeping.notFound(reference).at("/id", "not-found", "is not there");
        }
        if (!named.add(found)) {
            throw KitProblem.CONFLICT.because("%s is named twice: say once what is to be done with it", id).at("/id",
                    "named-twice", "must be named once");
        }
        return found;
    }

    private void takeExternalId(String externalId, T taker) {
        if (takers.putIfAbsent(externalId, taker) != null) {
            refuseExternalId(taker, externalId);
        }
    }

    /** The database would refuse them too, but not say which. */
    private void requireFreeExternalIds() {
        Set<UUID> leaving = new HashSet<>();
        pending.deleted().forEach(found -> leaving.add(found.id()));
        Map<String, UUID> owners = keeping.owners(takers.keySet());
        takers.forEach((externalId, taker) -> {
            UUID owner = owners.get(externalId);
            if (owner != null && !owner.equals(taker.id()) && !leaving.contains(owner)) {
                refuseExternalId(taker, externalId);
            }
        });
    }

    private void refuseExternalId(T taker, String externalId) {
        pending.check(taker, () -> {
            throw KitProblem.ALREADY_EXISTS.because("There is one with the externalId \"%s\" already", externalId)
                    .at("/externalId", "already-exists", "must be unique in the organization");
        });
    }

    private List<UUID> delete() {
        Map<T, V> before = keeping.views(pending.deleted());
        before.keySet().forEach(found -> found.toBin(keeping.now()));
        keeping.flush();
        before.forEach((found, view) -> keeping.record(found, HistoryAction.DELETED, view, null));
        return pending.deleted().stream().map(found -> found.id()).toList();
    }

    /** Also where the batch is refused anyway, so that the objects' own rules are told together with all others. */
    private void take() {
        pending.changed().forEach((found, edit) -> pending.check(found, () -> {
            found.take(edit, keeping.now());
            found.touch(keeping.now());
        }));
    }

    private List<V> change() {
        Map<T, V> before = keeping.views(pending.changed().keySet());
        take();
        failures.throwIfAny();
        keeping.flush();
        List<V> after = new ArrayList<>();
        before.forEach((found, view) -> {
            V now = found.view();
            keeping.record(found, HistoryAction.CHANGED, view, now);
            after.add(now);
        });
        return after;
    }
}
