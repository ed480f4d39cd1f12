package dev.milepost.roi.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class DifferencesTest {

    @Test
    void theSameContentHasNoDifferencesHoweverItsNumbersAreWritten() {
        assertThat(paths("{\"a\": 1.0, \"b\": [1, 2], \"c\": null}", "{\"b\": [1, 2], \"a\": 1}")).isEmpty();
    }

    @Test
    void partsOfAListArePairedByTheirKeyNotByTheirPlace() {
        String before = "{\"lines\": [{\"key\": \"a\", \"amount\": 1}, {\"key\": \"b\", \"amount\": 2}]}";
        String after = "{\"lines\": [{\"key\": \"b\", \"amount\": 3}, {\"key\": \"a\", \"amount\": 1}, {\"key\": \"c\"}]}";

        assertThat(paths(before, after)).containsExactly("lines/b/amount", "lines/c");
    }

    @Test
    void aListOfNumbersIsOneValue() {
        assertThat(paths("{\"ramp\": [0.5, 1]}", "{\"ramp\": [0.5]}")).containsExactly("ramp");
    }

    @Test
    void figuresAreToldWithTheirDifference() {
        VersionComparison.FigureChange npv = Differences.ofFigures(Canonical.tree("{\"npv\": {\"value\": 10.5}}"),
                Canonical.tree("{\"npv\": {\"value\": 12}}")).getFirst();

        assertThat(npv.figure()).isEqualTo("npv");
        assertThat(npv.difference()).isEqualByComparingTo("1.5");
        assertThat(Differences.ofFigures(Canonical.tree("{}"), Canonical.tree("{}"))).allSatisfy(figure -> {
            assertThat(figure.from()).isNull();
            assertThat(figure.difference()).isNull();
        });
    }

    @Test
    void theCanonicalTextDependsOnTheContentAlone() {
        String one = Canonical.text(Canonical.tree("{\"b\": 1E+2, \"a\": {\"d\": 1, \"c\": \"x\"}}"));

        assertThat(one).isEqualTo("{\"a\":{\"c\":\"x\",\"d\":1},\"b\":100}");
        assertThat(Canonical.hash("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    private static List<String> paths(String before, String after) {
        return Differences.of(Canonical.tree(before), Canonical.tree(after)).stream()
                .map(VersionComparison.ContentChange::path).toList();
    }
}
