package dev.milepost.plan.aisystem;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** The AI systems that the assessment service has told of. */
@ApplicationScoped
public class AiSystems {
    private final KnownAiSystemRepository known;

    AiSystems(KnownAiSystemRepository known) {
        this.known = known;
    }

    /** How they stand, by id; those nobody has told of are left out. No statement where none are asked for. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<UUID, AiSystemStanding> standings(Collection<UUID> ids) {
        return known.those(ids).stream().collect(Collectors.toMap(KnownAiSystem::id, KnownAiSystem::standing));
    }
}
