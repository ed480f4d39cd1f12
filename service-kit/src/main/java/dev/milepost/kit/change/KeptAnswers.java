package dev.milepost.kit.change;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** The answers kept under idempotency keys, for those who must take somebody out of them. */
@ApplicationScoped
public class KeptAnswers {

    private final IdempotencyRepository rows;

    KeptAnswers(IdempotencyRepository rows) {
        this.rows = rows;
    }

    /** Forgets every answer that mentions the id: a repetition of its request is then refused, and not done again. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(UUID mentioned) {
        rows.forgetMentions(mentioned);
    }
}
