package dev.milepost.plan.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

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
import dev.milepost.kit.problem.FieldError;
import dev.milepost.kit.problem.ProblemException;
import dev.milepost.kit.reference.Reference;
import dev.milepost.plan.request.Patterns;

/** The processes of an organization. */
@ApplicationScoped
public class ProcessService {

    private static final String UNKNOWN = "the id of a process of this organization";

    private static final Sorting<BusinessProcess> SORTING = Sorting.<BusinessProcess> byCreation()
            .by("name", String.class, process -> process.edit().name());

    private final ProcessRepository processes;
    private final Keeping<BusinessProcess, ProcessEdit, ProcessView> keeping;

    ProcessService(ProcessRepository processes, Keepings keepings) {
        this.processes = processes;
        this.keeping = keepings.of("process", processes);
    }

    @Transactional
    Page<ProcessView> list(ProcessFilter filter, @Nullable String sort, PageRequest request) {
        return keeping.pages(filter.inBin())
                .where("externalId = :externalId", "externalId", filter.externalId())
                .where("(lower(name) like :q escape '!' or lower(coalesce(description, '')) like :q escape '!')", "q",
                        Patterns.containing(filter.q))
                .sorted(SORTING, sort).page(request).map(BusinessProcess::view);
    }

    @Transactional
    ProcessView get(Reference process) {
        return keeping.get(process);
    }

    @Transactional
    ProcessView create(NewProcess wanted) {
        return keeping.add(new BusinessProcess(wanted.edit(), keeping.now()));
    }

    @Transactional
    BatchResult<ProcessView> batch(Batch<NewProcess> batch) {
        return keeping.batch(batch, wanted -> new BusinessProcess(wanted.edit(), keeping.now()));
    }

    @Transactional
    ProcessView change(Reference process, Precondition precondition, MergePatch patch) {
        return keeping.change(process, precondition, patch);
    }

    @Transactional
    void delete(Reference process, Precondition precondition) {
        keeping.delete(process, precondition);
    }

    @Transactional
    ProcessView restore(Reference process) {
        return keeping.restore(process);
    }

    @Transactional
    Page<HistoryEntry> history(Reference process, PageRequest page) {
        return keeping.history(process, page);
    }

    /**
     * For what points to a process.
     *
     * @param id null for pointing to none
     * @throws dev.milepost.kit.problem.ProblemException 422 at {@code /processId} where there is no such process
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void require(@Nullable UUID id) {
        if (id != null) {
            requireAll(Map.of("/processId", id));
        }
    }

    /**
     * For many that point to processes, in one question.
     *
     * @param ids by the pointers to them in the request
     * @throws dev.milepost.kit.problem.ProblemException 422 at each where there is no such process
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void requireAll(Map<String, UUID> ids) {
        if (ids.isEmpty()) {
            return;
        }
        Set<UUID> present = processes.present(Set.copyOf(ids.values()));
        List<FieldError> unknown = ids.entrySet().stream().filter(entry -> !present.contains(entry.getValue()))
                .map(entry -> new FieldError(entry.getKey(), "unknown-process", UNKNOWN))
                .toList();
        if (!unknown.isEmpty()) {
            throw unknown().at(unknown);
        }
    }

    /**
     * For many that point to processes, in one question.
     *
     * @return a rule that refuses those of the ids under which there is no process as {@link #require} does
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Consumer<UUID> ruleFor(Set<UUID> ids) {
        Set<UUID> present = ids.isEmpty() ? Set.of() : processes.present(ids);
        return id -> {
            if (!present.contains(id)) {
                throw unknown().at("/processId", "unknown-process", UNKNOWN);
            }
        };
    }

    private static ProblemException unknown() {
        return ProcessProblem.UNKNOWN_PROCESS.because("There is no such process; GET /processes lists them");
    }
}
