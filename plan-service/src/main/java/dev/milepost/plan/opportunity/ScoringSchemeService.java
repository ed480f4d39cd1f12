package dev.milepost.plan.opportunity;

import java.util.List;

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
import dev.milepost.plan.request.TextFilter;

/** The scoring schemes of an organization. */
@ApplicationScoped
class ScoringSchemeService {

    private static final Sorting<ScoringScheme> SORTING = Sorting.<ScoringScheme> byCreation()
            .by("name", String.class, scheme -> scheme.edit().name());

    private final ScoringSchemeRepository schemes;
    private final Keeping<ScoringScheme, ScoringSchemeEdit, ScoringSchemeView> keeping;

    ScoringSchemeService(ScoringSchemeRepository schemes, Keepings keepings) {
        this.schemes = schemes;
        this.keeping = keepings.of("scoring-scheme", schemes);
    }

    @Transactional
    Page<ScoringSchemeView> list(TextFilter filter, @Nullable String sort, PageRequest request) {
        return keeping.pages(filter.inBin()).where("externalId = :externalId", "externalId", filter.externalId())
                .where("(lower(name) like :q escape '!' or lower(coalesce(description, '')) like :q escape '!')", "q",
                        filter.pattern())
                .sorted(SORTING, sort).page(request).map(ScoringScheme::view);
    }

    @Transactional
    ScoringSchemeView get(Reference scheme) {
        return keeping.get(scheme);
    }

    @Transactional
    ScoringSchemeView create(NewScoringScheme wanted) {
        return keeping.add(new ScoringScheme(wanted.edit(), keeping.now()));
    }

    @Transactional
    BatchResult<ScoringSchemeView> batch(Batch<NewScoringScheme> batch) {
        return keeping.batch(batch, wanted -> new ScoringScheme(wanted.edit(), keeping.now()));
    }

    @Transactional
    ScoringSchemeView change(Reference scheme, Precondition precondition, MergePatch patch) {
        return keeping.change(scheme, precondition, patch);
    }

    @Transactional
    void delete(Reference scheme, Precondition precondition) {
        keeping.delete(scheme, precondition);
    }

    @Transactional
    ScoringSchemeView restore(Reference scheme) {
        return keeping.restore(scheme);
    }

    @Transactional
    Page<HistoryEntry> history(Reference scheme, PageRequest page) {
        return keeping.history(scheme, page);
    }

    /**
     * The scheme that is asked for, or the only one there is.
     *
     * @throws dev.milepost.kit.problem.ProblemException 422 where that is none or not clear
     */
    ScoringSchemeView inUse(@Nullable Reference wanted) {
        if (wanted != null) {
            return keeping.find(wanted).map(ScoringScheme::view)
                    .orElseThrow(() -> OpportunityProblem.UNKNOWN_SCORING_SCHEME
                            .because("There is no such scoring scheme; GET /scoring-schemes lists them")
                            .at("?scheme", "unknown-scheme", "the id of a scoring scheme"));
        }
        List<ScoringScheme> some = schemes.firstTwo();
        if (some.isEmpty()) {
            throw OpportunityProblem.UNKNOWN_SCORING_SCHEME.because(
                    "The method WEIGHTED needs a scoring scheme, and the organization has none yet: add one by POST /scoring-schemes")
                    .at("?scheme", "missing", "a scoring scheme is needed");
        }
        if (some.size() > 1) {
            throw OpportunityProblem.UNKNOWN_SCORING_SCHEME
                    .because("The organization has several scoring schemes: name one of them; GET /scoring-schemes lists them")
                    .at("?scheme", "missing", "the id of a scoring scheme");
        }
        return some.getFirst().view();
    }
}
