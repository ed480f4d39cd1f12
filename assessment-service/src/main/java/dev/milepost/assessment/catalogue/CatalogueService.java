package dev.milepost.assessment.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.catalogue.CatalogueNode.NodeKind;
import dev.milepost.assessment.request.Words;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.problem.KitProblem;

/** Shows the catalogues: whole, as a tree, part by part, and by what stands in them. */
@ApplicationScoped
class CatalogueService {
    private static final Pattern LIKE_AN_IDENTIFIER = Pattern.compile("[0-9.]");

    private final ReferenceCatalogues catalogues;
    private final List<CatalogueSearch> searched;

    CatalogueService(ReferenceCatalogues catalogues) {
        this.catalogues = catalogues;
        this.searched = Catalogue.all().stream().flatMap(catalogue -> catalogues.nodes(catalogue).stream())
                .map(CatalogueSearch::new).toList();
    }

    /** Which parts are wanted; each that is null or empty narrows nothing. */
    record Filter(Set<Catalogue> catalogues, Set<NodeKind> kinds, @Nullable String parent, @Nullable String q) {
    }

    List<CatalogueView> list() {
        return Catalogue.all().stream().map(this::view).toList();
    }

    CatalogueTreeView tree(Catalogue catalogue) {
        Map<String, CatalogueNode> nodes = catalogues.nodes(catalogue).stream()
                .collect(Collectors.toMap(CatalogueNode::id, node -> node));
        return new CatalogueTreeView(view(catalogue), catalogues.nodes(catalogue).stream()
                .filter(node -> node.parent() == null).map(node -> branch(node, nodes)).toList());
    }

    private static CatalogueTreeView.Branch branch(CatalogueNode node, Map<String, CatalogueNode> nodes) {
        return new CatalogueTreeView.Branch(node.id(), node.kind(), node.name(), node.children().stream()
                .map(child -> branch(Objects.requireNonNull(nodes.get(child)), nodes)).toList());
    }

    CatalogueNode node(Catalogue catalogue, String id) {
        return catalogues.find(catalogue, id)
                .orElseThrow(() -> KitProblem.NOT_FOUND.because("%s has no part \"%s\"", catalogue.title(), id));
    }

    Page<CatalogueNode> nodes(Filter filter, PageRequest page) {
        List<CatalogueNode> found = searched(filter.q()).map(CatalogueSearch::node)
                .filter(node -> filter.catalogues().isEmpty() || filter.catalogues().contains(node.catalogue()))
                .filter(node -> filter.kinds().isEmpty() || filter.kinds().contains(node.kind()))
                .filter(node -> filter.parent() == null || filter.parent().equals(node.parent()))
                .toList();
        return Page.slice(found, "catalogue-nodes " + filter, page);
    }

    /** What is written like an identifier, and is the beginning of one, means that; otherwise words are looked for. */
    private Stream<CatalogueSearch> searched(@Nullable String q) {
        List<String> words = Words.wanted(q);
        if (q == null || q.isBlank()) {
            return searched.stream();
        }
        String beginning = q.strip().toLowerCase(Locale.ROOT);
        if (LIKE_AN_IDENTIFIER.matcher(beginning).find() && searched.stream().anyMatch(one -> one.isNamed(beginning))) {
            return searched.stream().filter(one -> one.isNamed(beginning));
        }
        return searched.stream().filter(one -> one.isNamed(beginning) || one.has(words));
    }

    private CatalogueView view(Catalogue catalogue) {
        List<CatalogueNode> nodes = catalogues.nodes(catalogue);
        return new CatalogueView(catalogue, catalogue.title(), catalogue.version(), catalogue.publisher(),
                catalogue.published(), catalogue.address(), catalogue.licence(), nodes.size(),
                catalogues.leaves(catalogue).size());
    }
}
