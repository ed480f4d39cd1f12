package dev.milepost.kit.memo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

record MemoView(UUID id, int version, String title, MemoKind kind, @Nullable BigDecimal amount, @Nullable LocalDate dueDate,
        List<String> tags) {

    static MemoView of(Memo memo) {
        return new MemoView(memo.id(), memo.version(), memo.title(), memo.kind(), memo.amount(), memo.dueDate(), memo.tags());
    }
}
