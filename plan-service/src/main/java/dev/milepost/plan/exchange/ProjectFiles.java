package dev.milepost.plan.exchange;

import java.io.ByteArrayInputStream;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.mpxj.MPXJException;
import org.mpxj.ProjectFile;
import org.mpxj.mspdi.MSPDIReader;

import dev.milepost.kit.problem.FieldError;
import dev.milepost.kit.problem.ProblemException;
import dev.milepost.plan.baseline.BaselineDates;
import dev.milepost.plan.baseline.BaselineService;
import dev.milepost.plan.outline.OutlineImport;
import dev.milepost.plan.timeline.ScheduleService;

/** Plans as Microsoft Project XML, by MPXJ. */
@ApplicationScoped
class ProjectFiles {

    private final ScheduleService schedules;
    private final BaselineService baselines;

    ProjectFiles(ScheduleService schedules, BaselineService baselines) {
        this.schedules = schedules;
        this.baselines = baselines;
    }

    byte[] write(PlanToWrite plan) {
        List<BaselineDates> oldest = baselines.oldest(plan.content().plan().id(), ProjectBaselines.MOST);
        return new ProjectWriting(plan, schedules.of(plan.content()), oldest, plan.baselines() - oldest.size()).write();
    }

    ReadFile read(byte[] file) {
        byte[] safe = SafeXml.checked(file);
        List<FieldError> wrong = ProjectXmlCheck.errors(safe);
        try {
            ProjectFile project = new MSPDIReader().read(new ByteArrayInputStream(safe));
            if (project == null) {
                throw ExchangeProblem.FILE_UNREADABLE.because("The file is no Microsoft Project XML");
            }
            return new ProjectReading(project, wrong).read();
        } catch (ProblemException refused) {
            throw refused;
        } catch (MPXJException | RuntimeException stumbled) {
            // The library does so over files that lack what Microsoft Project always writes.
            if (wrong.isEmpty()) {
                throw ExchangeProblem.FILE_UNREADABLE
                        .because("The file is no Microsoft Project XML, or a part of it is missing:"
                                + " save it as \"XML Format\" from there")
                        .causedBy(stumbled);
            }
            return new ReadFile(new OutlineImport(null, List.of(), List.of(), List.of(), List.of(), List.of(), wrong),
                    List.of());
        }
    }
}
