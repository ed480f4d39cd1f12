package dev.milepost.plan.message;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.milepost.kit.keeping.BatchRules;
import dev.milepost.kit.keeping.PendingBatch;

/**
 * What many messages of one plan at once must keep.
 *
 * @param audiences gives a rule that refuses those of the ids under which the plan has no stakeholder
 */
record MessageBatch(UUID planId, Function<Set<UUID>, Consumer<List<UUID>>> audiences, Instant now)
        implements
            BatchRules<Message, NewMessage, MessageEdit> {

    @Override
    public Message make(NewMessage wanted) {
        return new Message(planId, wanted.edit(), now);
    }

    /** What is as it was may have gone into the bin since. */
    @Override
    public void verify(PendingBatch<Message, MessageEdit> batch) {
        Map<Message, List<UUID>> wanted = new LinkedHashMap<>();
        batch.made().forEach(message -> wanted.put(message, message.edit().stakeholderIds()));
        batch.changed().forEach((message, edit) -> {
            if (!edit.stakeholderIds().equals(message.edit().stakeholderIds())) {
                wanted.put(message, edit.stakeholderIds());
            }
        });
        Consumer<List<UUID>> rule = audiences
                .apply(wanted.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
        wanted.forEach((message, ids) -> batch.check(message, () -> rule.accept(ids)));
    }
}
