package dev.milepost.kit.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.milepost.kit.problem.ProblemException;

class SliceTest {
    private static final List<Integer> NUMBERS = IntStream.range(0, 101).boxed().toList();

    @Test
    void aWalkReturnsEachItemOnce() {
        List<Integer> seen = new ArrayList<>();
        String cursor = null;
        do {
            Page<Integer> page = Page.slice(NUMBERS, "numbers", PageRequest.of(25, cursor, true));
            assertThat(page.count()).isEqualTo(101);
            seen.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor != null);

        assertThat(seen).isEqualTo(NUMBERS);
    }

    @Test
    void theLastPageIsTheLastEvenWhereItIsFull() {
        assertThat(Page.slice(NUMBERS.subList(0, 25), "numbers", PageRequest.of(25, null, false)).nextCursor()).isNull();
        assertThat(Page.slice(List.of(), "numbers", PageRequest.first()).items()).isEmpty();
    }

    @Test
    void aCursorIsGoodForItsListAlone() {
        String cursor = Page.slice(NUMBERS, "numbers", PageRequest.of(25, null, false)).nextCursor();

        assertThatThrownBy(() -> Page.slice(NUMBERS, "others", PageRequest.of(25, cursor, false)))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> Page.slice(NUMBERS.subList(0, 3), "numbers", PageRequest.of(25, cursor, false)))
                .isInstanceOf(ProblemException.class);
    }
}
