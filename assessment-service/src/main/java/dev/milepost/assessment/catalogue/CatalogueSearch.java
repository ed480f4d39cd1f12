package dev.milepost.assessment.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;

import dev.milepost.assessment.request.Words;

/** One part of a catalogue as it is searched: by its identifier, or by the beginnings of words anywhere in it. */
final class CatalogueSearch {
    private final CatalogueNode node;
    private final NavigableSet<String> words = new TreeSet<>();

    CatalogueSearch(CatalogueNode node) {
        this.node = node;
        words.addAll(Words.of(node.id()));
        words.addAll(Words.of(node.title()));
        words.addAll(Words.of(node.text()));
        node.sections().forEach(section -> words.addAll(Words.of(section.text())));
    }

    CatalogueNode node() {
        return node;
    }

    /** @param beginning of an identifier, in lower case */
    boolean isNamed(String beginning) {
        return node.id().toLowerCase(Locale.ROOT).startsWith(beginning);
    }

    /** @param wanted beginnings of words, in lower case */
    boolean has(List<String> wanted) {
        return !wanted.isEmpty() && wanted.stream().allMatch(this::hasWord);
    }

    private boolean hasWord(String beginning) {
        String first = words.ceiling(beginning);
        return first != null && first.startsWith(beginning);
    }
}
