package dev.milepost.kit.problem;

import java.util.List;

import jakarta.inject.Singleton;

@Singleton
class KitProblemCatalogue implements ProblemCatalogue {

    @Override
    public List<KitProblem> types() {
        return List.of(KitProblem.values());
    }
}
