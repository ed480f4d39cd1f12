package dev.milepost.plan.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

/** After OWASP's page on CSV injection: cells that begin with =, +, -, @, tab or carriage return. */
class FormulasTest {

    @ParameterizedTest
    @ValueSource(strings = { "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "=cmd|' /C calc'!A0", "'=1" })
    void whatBeginsLikeAFormulaIsDefused(String text) {
        assertThat(Formulas.defused(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @CsvSource({ "Train staff", "a=b", "'quoted'", "2 + 2", "o'clock" })
    void otherTextsStayAsTheyAre(String text) {
        assertThat(Formulas.defused(text)).isEqualTo(text);
        assertThat(Formulas.restored(text)).isEqualTo(text);
    }

    @Property(seed = "20261127")
    void nothingIsChangedByGoingOutAndIn(
            @ForAll @StringLength(max = 8) @Chars({ '=', '+', '-', '@', '\'', '\t',
                    '\r' }) @CharRange(from = 'a', to = 'c') String text) {
        assertThat(Formulas.restored(Formulas.defused(text))).isEqualTo(text);
    }
}
