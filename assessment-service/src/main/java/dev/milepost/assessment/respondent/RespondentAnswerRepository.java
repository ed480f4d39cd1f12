package dev.milepost.assessment.respondent;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.jpa.HibernateHints;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class RespondentAnswerRepository implements PanacheRepositoryBase<RespondentAnswer, RespondentAnswerId> {

    List<RespondentAnswer> of(UUID respondentId) {
        return list("respondentId = ?1 order by questionKey", respondentId);
    }

    Map<String, RespondentAnswer> of(UUID respondentId, Collection<String> questionKeys) {
        return find("respondentId = ?1 and questionKey in ?2", respondentId, questionKeys).stream()
                .collect(Collectors.toMap(answer -> answer.view().questionKey(), Function.identity()));
    }

    boolean isAny(UUID respondentId) {
        return count("respondentId", respondentId) > 0;
    }

    List<RespondentAnswer> ofAssessments(Collection<UUID> assessmentIds) {
        return assessmentIds.isEmpty() ? List.of()
                : find("assessmentId in ?1 order by respondentId, questionKey", assessmentIds)
                        .withHint(HibernateHints.HINT_READ_ONLY, true).list();
    }

    /** Of all respondents of an assessment, those in the bin too; to be read only, since there are thousands. */
    List<RespondentAnswer> ofAssessment(UUID assessmentId) {
        return find("assessmentId = ?1 order by respondentId, questionKey", assessmentId)
                .withHint(HibernateHints.HINT_READ_ONLY, true).list();
    }

    /** What counts for the arithmetic, of all respondents of an assessment, those in the bin too: thousands, and no objects. */
    List<HeardAnswer> heard(UUID assessmentId) {
        return find("select respondentId, questionKey, state, value, options from RespondentAnswer"
                + " where assessmentId = ?1 order by respondentId, questionKey", assessmentId).project(HeardAnswer.class)
                .list();
    }
}
