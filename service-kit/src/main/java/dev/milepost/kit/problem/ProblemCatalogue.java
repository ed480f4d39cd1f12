package dev.milepost.kit.problem;

import java.util.List;

/** The problems of one feature, to be explained under {@code /problems}. One bean per enum of problems. */
public interface ProblemCatalogue {

    List<? extends ProblemType> types();
}
