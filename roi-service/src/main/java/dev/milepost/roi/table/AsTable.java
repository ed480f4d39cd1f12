package dev.milepost.roi.table;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The answer of the method also comes as CSV, to who accepts {@code text/csv} rather than JSON: a row for each entry of one of
 * its lists, with a column for each field, {@code outer.inner} for those of an object in it. The answer must be a record. The
 * method says that it produces both; where there are several tables it has the query parameter {@code table}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AsTable {
    String PARAMETER = "table";
    String DESCRIPTION = "With Accept: text/csv, the list that becomes the rows: ";

    /**
     * Lists that become rows, the first one where nothing else is asked for. A dot leads into an object or into each entry of a
     * list, whose own fields then stand in every row, behind its name; the last part is what callers call the table. None: the
     * answer itself is the one row.
     */
    String[] value() default {};

    /** Fields of the answer that stand in every row too. */
    String[] with() default {};
}
