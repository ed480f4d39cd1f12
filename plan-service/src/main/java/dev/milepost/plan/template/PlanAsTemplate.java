package dev.milepost.plan.template;

import java.util.List;
import java.util.function.Function;

import dev.milepost.kit.reference.Reference;

/**
 * Reads a plan as a template. Plans are made from templates, so what knows plans implements this, and nothing here knows them.
 */
public interface PlanAsTemplate {

    /**
     * Its steps, tasks, durations, dependencies, pilots, gates and the KPIs of its goals; no dates, no people, no progress.
     *
     * @param plan whose content is taken
     * @param wanted the key and name of the template
     * @throws dev.milepost.kit.problem.ProblemException 404 where there is no such plan
     */
    Template read(Reference plan, NewTemplate wanted);

    /**
     * Reads several plans, in as many statements as one.
     *
     * @return gives what {@link #read} gives of those plans, and throws what that throws
     */
    Function<NewTemplate, Template> reader(List<NewTemplate> wanted);
}
