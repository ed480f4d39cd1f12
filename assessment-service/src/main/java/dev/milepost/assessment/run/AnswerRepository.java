package dev.milepost.assessment.run;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class AnswerRepository implements PanacheRepositoryBase<Answer, AnswerId> {

    List<Answer> of(UUID assessmentId) {
        return list("assessmentId = ?1 order by questionKey", assessmentId);
    }

    /** Of several assessments, in one statement. */
    Map<UUID, List<Answer>> ofAll(Collection<UUID> assessmentIds) {
        return assessmentIds.isEmpty() ? Map.of()
                : find("assessmentId in ?1 order by questionKey", assessmentIds).stream()
                        .collect(Collectors.groupingBy(Answer::assessmentId));
    }

    Map<String, Answer> of(UUID assessmentId, Collection<String> questionKeys) {
        return find("assessmentId = ?1 and questionKey in ?2", assessmentId, questionKeys).stream()
                .collect(Collectors.toMap(Answer::questionKey, Function.identity()));
    }
}
