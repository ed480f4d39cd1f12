package dev.milepost.assessment.respondent;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.run.AssessmentService;
import dev.milepost.assessment.run.AssessmentView;
import dev.milepost.kit.door.Secrets;
import dev.milepost.kit.problem.FieldError;
import dev.milepost.kit.reference.Reference;

/** Makes personal links for many respondents at once: for all of them, or for none. */
@ApplicationScoped
class LinkService {
    private static final int MOST = 500;

    private final AssessmentService assessments;
    private final RespondentRepository respondents;
    private final RespondentLinkRepository links;
    private final RespondentConfig config;
    private final Clock clock;

    LinkService(AssessmentService assessments, RespondentRepository respondents, RespondentLinkRepository links,
            RespondentConfig config, Clock clock) {
        this.assessments = assessments;
        this.respondents = respondents;
        this.links = links;
        this.config = config;
        this.clock = clock;
    }

    /**
     * In as many statements however many there are.
     *
     * @throws dev.milepost.kit.problem.ProblemException 422 naming each respondent that there is not, or where there are more
     *         than 500 without a link
     */
    @Transactional
    MadeLinks make(Reference reference, NewLinks wanted) {
        AssessmentView assessment = assessments.lockOpen(reference);
        Instant now = clock.instant();
        List<UUID> named = wanted.respondentIds();
        List<Respondent> receiving = named == null ? withoutAny(assessment.id(), now) : named(assessment.id(), named);
        Integer days = wanted.validDays();
        Instant until = now.plus(Duration.ofDays(days == null ? config.linkDays() : days));
        List<RespondentLink> made = new ArrayList<>();
        List<MadeLinks.OfOne> told = new ArrayList<>();
        for (Respondent respondent : receiving) {
            String secret = Secrets.next();
            RespondentLink link = new RespondentLink(respondent.id(), Secrets.hash(secret), now, until);
            made.add(link);
            told.add(MadeLinks.OfOne.of(respondent, new MadeLink(link.id(), now, until, secret)));
        }
        links.persist(made);
        links.flush();
        return new MadeLinks(told);
    }

    private List<Respondent> withoutAny(UUID assessmentId, Instant now) {
        Set<UUID> served = links.letIn(assessmentId, now);
        List<Respondent> without = respondents.of(assessmentId).stream()
                .filter(respondent -> !respondent.isSubmitted() && respondent.subject() == null
                        && !served.contains(respondent.id()))
                .toList();
        if (without.size() > MOST) {
            throw RespondentProblem.TOO_MANY_LINKS
                    .because("%d respondents have no link: name up to %d of them at once", without.size(), MOST)
                    .at("/respondentIds", "too-many", "must name at most " + MOST);
        }
        return without;
    }

    private List<Respondent> named(UUID assessmentId, List<UUID> wanted) {
        Map<UUID, Respondent> known = respondents.of(assessmentId).stream()
                .collect(Collectors.toMap(Respondent::id, Function.identity()));
        List<FieldError> errors = new ArrayList<>();
        List<Respondent> found = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            @Nullable
            Respondent respondent = known.remove(wanted.get(i));
            if (respondent == null) {
                errors.add(new FieldError("/respondentIds/" + i, "unknown-respondent",
                        "must be somebody who is asked in this assessment, named once"));
            } else {
                found.add(respondent);
            }
        }
        if (!errors.isEmpty()) {
            throw RespondentProblem.UNKNOWN_RESPONDENT
                    .because("Nothing was made: %d of %d are not asked here, or are named twice", errors.size(), wanted.size())
                    .at(errors);
        }
        return found;
    }
}
