package dev.milepost.roi.kpi;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.Token.TokenType;

import dev.milepost.roi.measurement.MeasurementKind;

/**
 * How the value of a KPI goes with the length of the time it is of: whether a month is comparable with a day as it stands, or
 * only with as many days. Of a formula it follows as the dimension of a physical quantity does.
 */
enum OverTime {
    /** Exactly 0, which is both. */
    ZERO,
    /** The same over any length, as a temperature, a price, or a share. */
    LEVEL,
    /** Twice as much over twice the length, as orders. */
    SUM,
    /** Neither, as a sum plus a level, or the product of two sums. */
    UNCLEAR;

    static OverTime of(MeasurementKind kind) {
        return switch (kind) {
            case DELTA, COUNTER -> SUM;
            case GAUGE, RATIO, MEAN -> LEVEL;
        };
    }

    /** @param operands by the variables that stand for them */
    static OverTime of(ASTNode node, Function<String, OverTime> operands) {
        String text = node.getToken().getValue();
        List<OverTime> parts = node.getParameters().stream().map(part -> of(part, operands)).toList();
        TokenType type = node.getToken().getType();
        return switch (type) {
            case NUMBER_LITERAL -> text.chars().allMatch(digit -> digit == '0' || digit == '.') ? ZERO : LEVEL;
            case VARIABLE_OR_CONSTANT -> operands.apply(text);
            case PREFIX_OPERATOR, POSTFIX_OPERATOR -> text.equals("-") || text.equals("+") ? parts.getFirst()
                    : whereLevel(parts);
            case INFIX_OPERATOR -> ofOperator(text, parts);
            case FUNCTION -> ofFunction(text.toUpperCase(Locale.ROOT), parts);
            case STRING_LITERAL -> LEVEL;
            case BRACE_OPEN, BRACE_CLOSE, COMMA, FUNCTION_PARAM_START, ARRAY_OPEN, ARRAY_CLOSE, ARRAY_INDEX,
                    STRUCTURE_SEPARATOR ->
                UNCLEAR;
        };
    }

    private static OverTime ofOperator(String operator, List<OverTime> parts) {
        OverTime left = parts.getFirst();
        OverTime right = parts.getLast();
        return switch (operator) {
            case "+", "-" -> common(parts);
            case "*" -> product(left, right);
            case "/" -> quotient(left, right);
            // which of two is larger doesn't depend on the length where both go with it alike
            case ">", ">=", "<", "<=", "=", "==", "!=", "<>" -> common(parts) == UNCLEAR ? UNCLEAR : LEVEL;
            default -> whereLevel(parts);
        };
    }

    private static OverTime ofFunction(String function, List<OverTime> parts) {
        return switch (function) {
            case "ABS", "MAX", "MIN" -> common(parts);
            // rounding is less than what anybody compares
            case "ROUND", "FLOOR", "CEILING" -> parts.stream().skip(1).anyMatch(digits -> digits == SUM || digits == UNCLEAR)
                    ? UNCLEAR
                    : parts.getFirst();
            case "IF" -> parts.getFirst() == LEVEL || parts.getFirst() == ZERO ? common(parts.subList(1, parts.size()))
                    : UNCLEAR;
            default -> whereLevel(parts);
        };
    }

    /** Of what is added up, or chosen from. */
    private static OverTime common(Collection<OverTime> parts) {
        List<OverTime> kinds = parts.stream().filter(part -> part != ZERO).distinct().toList();
        return kinds.isEmpty() ? ZERO : kinds.size() == 1 ? kinds.getFirst() : UNCLEAR;
    }

    private static OverTime product(OverTime left, OverTime right) {
        if (left == UNCLEAR || right == UNCLEAR || left == SUM && right == SUM) {
            return UNCLEAR;
        }
        return left == ZERO || right == ZERO ? ZERO : left == SUM || right == SUM ? SUM : LEVEL;
    }

    private static OverTime quotient(OverTime left, OverTime right) {
        return switch (right) {
            case LEVEL -> left;
            case SUM -> left == SUM ? LEVEL : left == ZERO ? ZERO : UNCLEAR;
            case ZERO, UNCLEAR -> UNCLEAR;
        };
    }

    /** Of what only keeps levels levels, as a root. */
    private static OverTime whereLevel(Collection<OverTime> parts) {
        return parts.stream().allMatch(part -> part == LEVEL || part == ZERO) ? LEVEL : UNCLEAR;
    }
}
