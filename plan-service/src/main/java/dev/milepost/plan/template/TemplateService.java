package dev.milepost.plan.template;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.milepost.kit.change.Precondition;
import dev.milepost.kit.history.HistoryEntry;
import dev.milepost.kit.keeping.Keeping;
import dev.milepost.kit.keeping.Keepings;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.problem.KitProblem;
import dev.milepost.kit.problem.ProblemException;
import dev.milepost.kit.reference.Reference;

/** The templates that plans can start from: the built-in ones, and those the organization saved. */
@ApplicationScoped
public class TemplateService {

    private static final int MOST = 200;

    private final Templates builtIn;
    private final OwnTemplateRepository own;
    private final Keeping<OwnTemplate, Template, Template> keeping;
    private final PlanAsTemplate plans;

    TemplateService(Templates builtIn, OwnTemplateRepository own, Keepings keepings, PlanAsTemplate plans) {
        this.builtIn = builtIn;
        this.own = own;
        this.keeping = keepings.of("template", own);
        this.plans = plans;
    }

    /** The template of that key, built-in or the organization's own. */
    @Transactional
    public Optional<Template> find(String key) {
        return builtIn.find(key).or(() -> keeping.find(named(key)).map(OwnTemplate::view));
    }

    /** The keys of all templates, for messages. */
    @Transactional
    public List<String> keys() {
        return list(false).stream().map(TemplateSummary::key).toList();
    }

    /** @param inBin the own ones that were deleted, instead of all that can be used */
    @Transactional
    List<TemplateSummary> list(boolean inBin) {
        Stream<Template> kept = own.list(inBin ? "deletedAt is not null order by id" : "deletedAt is null order by id").stream()
                .map(OwnTemplate::view);
        return Stream.concat(inBin ? Stream.empty() : builtIn.all().stream(), kept).map(TemplateSummary::of).toList();
    }

    @Transactional
    Template get(String key) {
        return find(key).orElseThrow(() -> notFound(key));
    }

    @Transactional
    Template save(NewTemplate wanted) {
        if (builtIn.find(wanted.key()).isPresent() || keeping.find(named(wanted.key())).isPresent()) {
            throw TemplateProblem.TEMPLATE_KEY_TAKEN
                    .because("There is a template \"%s\" already: choose another key", wanted.key())
                    .at("/key", "taken", "a key that GET /templates does not list");
        }
        if (own.inUse() >= MOST) {
            throw TemplateProblem.TOO_MANY_TEMPLATES.because("There are %d templates of your own: delete one first", MOST);
        }
        Template content = TemplateCheck.checked(plans.read(Reference.of("planId", wanted.planId()), wanted));
        return keeping.add(new OwnTemplate(content, keeping.now()));
    }

    @Transactional
    void delete(String key, Precondition precondition) {
        requireOwn(key);
        keeping.delete(keeping.find(named(key)).orElseThrow(() -> notFound(key)), precondition);
    }

    @Transactional
    Template restore(String key) {
        requireOwn(key);
        return keeping.restore(named(key));
    }

    @Transactional
    Page<HistoryEntry> history(String key, PageRequest page) {
        return builtIn.find(key).isPresent() ? Page.whole(List.of()) : keeping.history(named(key), page);
    }

    private void requireOwn(String key) {
        if (builtIn.find(key).isPresent()) {
            throw TemplateProblem.TEMPLATE_BUILT_IN.because(
                    "\"%s\" came with the product: only templates of your own can be deleted",
                    key);
        }
    }

    private static Reference named(String key) {
        return new Reference(null, key);
    }

    private static ProblemException notFound(String key) {
        return KitProblem.NOT_FOUND.because("There is no template %s; GET /templates lists them", key);
    }
}
