package dev.milepost.roi.kpi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import com.ezylang.evalex.BaseException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.config.MapBasedFunctionDictionary;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.FunctionIfc;
import com.ezylang.evalex.functions.basic.AbsFunction;
import com.ezylang.evalex.functions.basic.CeilingFunction;
import com.ezylang.evalex.functions.basic.FloorFunction;
import com.ezylang.evalex.functions.basic.IfFunction;
import com.ezylang.evalex.functions.basic.MaxFunction;
import com.ezylang.evalex.functions.basic.MinFunction;
import com.ezylang.evalex.functions.basic.RoundFunction;
import com.ezylang.evalex.functions.basic.SqrtFunction;
import com.ezylang.evalex.parser.ParseException;

import dev.milepost.kit.problem.ProblemException;

/**
 * Computes a KPI from others: numbers, the usual operators, a few functions, and KPIs in braces. It knows nothing else, so that
 * whoever writes one reaches nothing but the values of these KPIs. A gap in one of them is a gap in the result.
 */
final class Formula {
    private static final Map<String, FunctionIfc> FUNCTIONS = Map.of("ABS", new AbsFunction(), "CEILING",
            new CeilingFunction(), "FLOOR", new FloorFunction(), "IF", new IfFunction(), "MAX", new MaxFunction(), "MIN",
            new MinFunction(), "ROUND", new RoundFunction(), "SQRT", new SqrtFunction());
    private static final ExpressionConfiguration LANGUAGE = language();
    private static final Pattern NAME = Pattern.compile("\\{([^{}]*)}");
    /** Stands in the expression for the KPI named at its place. */
    private static final String VARIABLE = "v";

    private final Expression expression;
    private final List<String> names;

    private Formula(Expression expression, List<String> names) {
        this.expression = expression;
        this.names = names;
    }

    /** @throws dev.milepost.kit.problem.ProblemException 422 where it can't be read, telling what and where */
    static Formula of(String text) {
        Map<String, String> variables = new LinkedHashMap<>();
        Matcher matcher = NAME.matcher(text);
        String plain = matcher.replaceAll(name -> {
            String kpi = name.group(1).strip();
            if (kpi.isEmpty()) {
                throw wrong("braces name a KPI, as {revenue}");
            }
            return variables.computeIfAbsent(kpi, any -> VARIABLE + variables.size());
        });
        if (variables.isEmpty()) {
            throw wrong("it names no KPI: write its key in braces, as {revenue} / {orders}");
        }
        Expression expression = new Expression(plain, LANGUAGE);
        try {
            expression.validate();
            Set<String> others = new TreeSet<>(expression.getUsedVariables());
            others.removeAll(variables.values());
            if (!others.isEmpty()) {
                throw wrong("%s is not known: a KPI is named in braces, as {%s}".formatted(others.iterator().next(),
                        others.iterator().next()));
            }
        } catch (ParseException e) {
            throw wrong(e.getMessage() + " near \"" + e.getTokenString() + "\"");
        }
        return new Formula(expression, List.copyOf(variables.keySet()));
    }

    /** The KPIs it names, as it names them. */
    List<String> names() {
        return names;
    }

    /**
     * @param values by name; null where there is a gap
     * @return empty where a value is missing, or the formula comes to nothing (a division by 0, or no number)
     */
    Optional<BigDecimal> value(Map<String, @Nullable BigDecimal> values) {
        List<BigDecimal> known = new ArrayList<>();
        for (String name : names) {
            BigDecimal value = values.get(name);
            if (value == null) {
                return Optional.empty();
            }
            known.add(value);
        }
        try {
            Expression own = expression.copy();
            for (int i = 0; i < known.size(); i++) {
                own.with(VARIABLE + i, known.get(i));
            }
            EvaluationValue result = own.evaluate();
            return result.isNumberValue() ? Optional.of(result.getNumberValue()) : Optional.empty();
        } catch (BaseException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    /**
     * How its value goes with the length of the time it is of.
     *
     * @param operands by name
     */
    OverTime overTime(Function<String, OverTime> operands) {
        try {
            return OverTime.of(expression.getAbstractSyntaxTree(), variable -> {
                int place = places().indexOf(variable.toLowerCase(Locale.ROOT));
                return place < 0 ? OverTime.LEVEL : operands.apply(names.get(place));
            });
        } catch (ParseException e) {
            throw new IllegalStateException("A formula was read before and can't be read again", e);
        }
    }

    /** The variables, in the order of the names. */
    private List<String> places() {
        return IntStream.range(0, names.size()).mapToObj(i -> VARIABLE + i).toList();
    }

    private static ProblemException wrong(@Nullable String what) {
        return KpiProblem.FORMULA_WRONG.because("The formula can't be read: %s", String.valueOf(what)).at("/formula",
                "unreadable", String.valueOf(what));
    }

    private static ExpressionConfiguration language() {
        @SuppressWarnings("unchecked") // varargs of a generic type
        MapBasedFunctionDictionary functions = (MapBasedFunctionDictionary) MapBasedFunctionDictionary
                .ofFunctions(FUNCTIONS.entrySet().toArray(Map.Entry[]::new));
        return ExpressionConfiguration.builder().functionDictionary(functions).arraysAllowed(false).structuresAllowed(false)
                .build();
    }
}
