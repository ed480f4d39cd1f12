package dev.milepost.kit.memo;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.change.Precondition;
import dev.milepost.kit.organization.Ids;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.page.Pages;
import dev.milepost.kit.page.Sorting;
import dev.milepost.kit.problem.KitProblem;

@ApplicationScoped
class MemoService {

    private static final Sorting<Memo> SORTING = Sorting.<Memo> byCreation().by("title", String.class, Memo::title)
            .by("amount", java.math.BigDecimal.class, Memo::amount).by("dueDate", java.time.LocalDate.class, Memo::dueDate);

    private final MemoRepository memos;
    private final EntityManager entities;

    MemoService(MemoRepository memos, EntityManager entities) {
        this.memos = memos;
        this.entities = entities;
    }

    @Transactional
    public MemoView create(NewMemo created) {
        Memo memo = new Memo(created);
        memos.persistAndFlush(memo);
        if (created.title().startsWith("forbidden")) {
            throw MemoProblem.MEMO_IS_FORBIDDEN_WORD.because("Choose another title than \"%s\"", created.title());
        }
        return MemoView.of(memo);
    }

    @Transactional
    public Page<MemoView> list(PageRequest page, List<MemoKind> kinds, @Nullable String sort) {
        return Pages.of(memos, Memo::id).where("kind in :kinds", "kinds", kinds).sorted(SORTING, sort).page(page)
                .map(MemoView::of);
    }

    @Transactional
    public MemoView read(UUID id) {
        return MemoView.of(memo(id));
    }

    @Transactional
    public void delete(UUID id, Precondition precondition) {
        Memo memo = memo(id);
        precondition.require(memo.version());
        memos.delete(memo);
    }

    @Transactional
    public void comment(UUID id) {
        entities.createNativeQuery("insert into memo_comment (organization_id, id, memo_id) "
                + "values (current_setting('milepost.organization'), :id, :memo)").setParameter("id", Ids.next())
                .setParameter("memo", id).executeUpdate();
    }

    private Memo memo(UUID id) {
        return memos.find("id", id).firstResultOptional().orElseThrow(() -> KitProblem.NOT_FOUND.because("No memo %s", id));
    }
}
