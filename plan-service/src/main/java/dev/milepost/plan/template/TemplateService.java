package dev.milepost.plan.template;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.batch.AddingBatch;
import dev.milepost.kit.batch.BatchResult;
import dev.milepost.kit.change.Precondition;
import dev.milepost.kit.history.HistoryEntry;
import dev.milepost.kit.keeping.BatchFailures;
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
    private static final String KEY = "key:";

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

    /** Those of the keys that are templates, by their keys, in one question. */
    @Transactional
    public Map<String, Template> findAll(Set<String> keys) {
        Map<String, Template> found = new HashMap<>();
        Set<String> others = new HashSet<>();
        keys.forEach(key -> builtIn.find(key).ifPresentOrElse(template -> found.put(key, template), () -> others.add(key)));
        if (!others.isEmpty()) {
            own.list("externalId in ?1 and deletedAt is null", others)
                    .forEach(one -> found.put(one.view().key(), one.view()));
        }
        return found;
    }

    /** The keys of all templates, for messages. */
    @Transactional
    public List<String> keys() {
        return list(false, null, "en").stream().map(TemplateSummary::key).toList();
    }

    /**
     * @param inBin the own ones that were deleted, instead of all that can be used
     * @param words a part of the key, name or description, null for all
     * @param language of the texts of built-in ones
     */
    @Transactional
    List<TemplateSummary> list(boolean inBin, @Nullable String words, String language) {
        Stream<Template> kept = own.list(inBin ? "deletedAt is not null order by id" : "deletedAt is null order by id").stream()
                .map(OwnTemplate::view);
        return Stream.concat(inBin ? Stream.empty() : builtIn.all().stream(), kept)
                .map(template -> TemplateSummary.of(template.in(language)))
                .filter(template -> words == null || contains(template, words.strip().toLowerCase(Locale.ROOT))).toList();
    }

    private static boolean contains(TemplateSummary template, String words) {
        return Stream.of(template.key(), template.name(), template.description())
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(words));
    }

    @Transactional
    Template get(String key) {
        return find(key).orElseThrow(() -> notFound(key));
    }

    @Transactional
    Template save(NewTemplate wanted) {
        if (builtIn.find(wanted.key()).isPresent() || keeping.find(named(wanted.key())).isPresent()) {
            throw taken(wanted.key());
        }
        requireRoom(own.inUse() + 1);
        Template content = TemplateCheck.checked(plans.read(Reference.of("planId", wanted.planId()), wanted));
        return keeping.add(new OwnTemplate(content, keeping.now()));
    }

    /** Up to 500 at once, of which the organization keeps 200; each plan is read once, however many are saved from it. */
    @Transactional
    TemplateBatchView batch(AddingBatch<NewTemplate> batch) {
        batch.whole().requireBounded();
        List<String> leaving = batch.delete().stream().map(deletion -> key(deletion.id())).toList();
        requireOwn(leaving);
        Set<String> taken = findAll(batch.create().stream().map(NewTemplate::key).collect(Collectors.toSet())).values().stream()
                .map(Template::key).filter(key -> !leaving.contains(key)).collect(Collectors.toCollection(HashSet::new));
        Function<NewTemplate, Template> reader = plans.reader(batch.create());
        BatchResult<Template> done = keeping.batch(batch.whole(), wanted -> {
            if (!taken.add(wanted.key())) {
                throw taken(wanted.key());
            }
            return new OwnTemplate(TemplateCheck.checked(reader.apply(wanted)), keeping.now());
        });
        if (!done.created().isEmpty()) {
            requireRoom(own.inUse());
        }
        return new TemplateBatchView(done.created(), leaving);
    }

    /** As it stands behind {@code key:}; anything else is refused with its place by the batch. */
    private static String key(String id) {
        return id.startsWith(KEY) ? id.substring(KEY.length()) : id;
    }

    private void requireOwn(List<String> keys) {
        BatchFailures failures = new BatchFailures();
        for (int i = 0; i < keys.size(); i++) {
            String key = keys.get(i);
            failures.collect("/delete/" + i + "/id", () -> requireOwn(key));
        }
        failures.throwIfAny();
    }

    private static void requireRoom(long wanted) {
        if (wanted > MOST) {
            throw TemplateProblem.TOO_MANY_TEMPLATES.because(
                    "There would be %d templates of your own, and there are at most %d: delete one first", wanted, MOST);
        }
    }

    private static ProblemException taken(String key) {
        return TemplateProblem.TEMPLATE_KEY_TAKEN.because("There is a template \"%s\" already: choose another key", key)
                .at("/key", "taken", "a key that GET /templates does not list");
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
