package dev.milepost.kit.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.MappedSuperclass;
import jakarta.validation.Constraint;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import org.hibernate.annotations.TenantId;
import org.junit.jupiter.api.Test;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import dev.milepost.kit.change.Calculation;
import dev.milepost.kit.change.Change;
import io.quarkus.security.PermissionsAllowed;

/** The rules of the architecture, each with its reason. A service's test extends this and names its root package. */
public abstract class ArchitectureRules {

    private final String root;
    private final List<String> pure;
    private final JavaClasses code;

    /**
     * @param root the service's root package
     * @param pure the names of its packages of pure calculations, below the root
     */
    protected ArchitectureRules(String root, String... pure) {
        this.root = root;
        this.pure = List.of(pure);
        this.code = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(root);
    }

    @Test
    void calculationsKnowNoFramework() {
        for (String calculation : pure) {
            noClasses().that().resideInAPackage(root + "." + calculation + "..")
                    .should().dependOnClassesThat()
                    .resideInAnyPackage("io.quarkus..", "jakarta.persistence..", "jakarta.ws.rs..",
                            "jakarta.enterprise..", "jakarta.transaction..", "org.hibernate..", "io.vertx..", "java.sql..",
                            "dev.milepost.kit..")
                    .orShould().dependOnClassesThat().areAssignableTo(java.time.Clock.class)
                    .because("a calculation is tested in milliseconds and gives the same answer everywhere")
                    .check(code);
        }
    }

    @Test
    void featuresFormNoCycles() {
        slices().matching(root + ".(*)..").should().beFreeOfCycles()
                .because("a feature that is needed by what it needs can't be understood, tested or moved alone").check(code);
    }

    @Test
    void featuresUseEachOthersServicesAndRecordsOnly() {
        classes().that().areAnnotatedWith(Entity.class).or().haveSimpleNameEndingWith("Repository")
                .should().onlyHaveDependentClassesThat(resideInItsOwnFeature())
                .because("an entity belongs to its feature, everybody else speaks to the service").allowEmptyShould(true)
                .check(code);
    }

    @Test
    void resourcesKnowHttpAndNothingOfTheDatabase() {
        noClasses().that().areAnnotatedWith(Path.class)
                .should().dependOnClassesThat().haveSimpleNameEndingWith("Repository")
                .orShould().dependOnClassesThat().areAnnotatedWith(Entity.class)
                .orShould().dependOnClassesThat().areAssignableTo(EntityManager.class)
                .because("a resource binds, calls one method of a service and answers").allowEmptyShould(true).check(code);
    }

    @Test
    void queriesStandInRepositories() {
        noClasses().that().haveSimpleNameNotEndingWith("Repository").should().dependOnClassesThat()
                .areAssignableTo(EntityManager.class)
                .because("a query is looked for in the repository of its feature").check(code);
    }

    @Test
    void everyEntityCarriesItsOrganization() {
        classes().that().areAnnotatedWith(Entity.class)
                .should(com.tngtech.archunit.lang.conditions.ArchConditions.be(lockedToAnOrganization()))
                .because("@Id @TenantId puts the organization into every update and delete").allowEmptyShould(true).check(code);
    }

    @Test
    void entitiesCarryNoConstraints() {
        fields().that().areDeclaredInClassesThat(areStored()).should().notBeAnnotatedWith(isConstraint())
                .because("Hibernate ORM doesn't ask for them; what is sent is validated where it comes in")
                .allowEmptyShould(true)
                .check(code);
    }

    /** They are read of each class when it is first validated, so a start wouldn't notice one that can't be. */
    @Test
    void everyConstraintCanBeRead() {
        try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
            assertThat(code.stream().filter(this::isConstrained).map(JavaClass::reflect)).isNotEmpty()
                    .allSatisfy(type -> assertThat(factory.getValidator().getConstraintsForClass(type)).isNotNull());
        }
    }

    @Test
    void everyEndpointSaysWhoMayCallIt() {
        methods().that(areEndpoints()).should().beAnnotatedWith(PermissionsAllowed.class).orShould()
                .beAnnotatedWith(PermitAll.class)
                .because("what is not permitted is denied").allowEmptyShould(true).check(code);
    }

    @Test
    void everyWritingEndpointIsAChangeOrACalculation() {
        methods().that(areWriting()).should().beAnnotatedWith(Change.class).orShould().beAnnotatedWith(Calculation.class)
                .because("a change is one transaction and honours idempotency keys; a calculation saves nothing")
                .allowEmptyShould(true).check(code);
    }

    @Test
    void dependenciesComeThroughConstructors() {
        fields().should().notBeAnnotatedWith(Inject.class)
                .because("a class that can be made by hand can be tested by hand").allowEmptyShould(true).check(code);
    }

    @Test
    void nothingIsPrinted() {
        noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err")
                .because("what is worth saying goes to the log or to the caller").check(code);
    }

    private DescribedPredicate<JavaClass> resideInItsOwnFeature() {
        // The slice rule above finds cycles; this one is about who touches an entity: each package is checked against its dependents.
        return DescribedPredicate.describe("reside in the same feature",
                dependent -> dependent.getPackageName().startsWith(root + ".") && sameFeatureAsItsEntities(dependent));
    }

    private boolean sameFeatureAsItsEntities(JavaClass dependent) {
        return dependent.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .filter(target -> target.isAnnotatedWith(Entity.class) || target.getSimpleName().endsWith("Repository"))
                .filter(target -> target.getPackageName().startsWith(root + "."))
                .allMatch(target -> feature(target).equals(feature(dependent)));
    }

    private String feature(JavaClass type) {
        String below = type.getPackageName().substring(root.length() + 1);
        int dot = below.indexOf('.');
        return dot < 0 ? below : below.substring(0, dot);
    }

    private static DescribedPredicate<JavaClass> lockedToAnOrganization() {
        return DescribedPredicate.describe("locked to an organization by @TenantId",
                entity -> entity.getAllFields().stream().anyMatch(field -> field.isAnnotatedWith(TenantId.class)));
    }

    private static DescribedPredicate<JavaMethod> areEndpoints() {
        return DescribedPredicate.describe("are endpoints",
                method -> !isClient(method) && Stream.of(GET.class, POST.class, PUT.class, PATCH.class, DELETE.class)
                        .anyMatch(verb -> method.isAnnotatedWith(verb)));
    }

    private static DescribedPredicate<JavaMethod> areWriting() {
        return DescribedPredicate.describe("are endpoints that write",
                method -> !isClient(method)
                        && method.getAnnotations().stream().map(JavaAnnotation::getRawType).map(JavaClass::getSimpleName)
                                .anyMatch(List.of("POST", "PUT", "PATCH", "DELETE")::contains));
    }

    private boolean isConstrained(JavaClass type) {
        return Stream.concat(type.getMembers().stream(), Stream.of(type)).anyMatch(one -> one.isAnnotatedWith(isConstraint()))
                || type.getCodeUnits().stream().flatMap(unit -> unit.getParameters().stream())
                        .anyMatch(parameter -> parameter.isAnnotatedWith(isConstraint()));
    }

    private static DescribedPredicate<JavaAnnotation<?>> isConstraint() {
        return DescribedPredicate.describe("a constraint",
                annotation -> annotation.getRawType().isMetaAnnotatedWith(Constraint.class)
                        || annotation.getRawType().isEquivalentTo(Valid.class));
    }

    private static DescribedPredicate<JavaClass> areStored() {
        return DescribedPredicate.describe("are stored",
                type -> Stream.of(Entity.class, Embeddable.class, MappedSuperclass.class)
                        .anyMatch(type::isAnnotatedWith));
    }

    /** An interface describes another service's endpoint, which is permitted there. */
    private static boolean isClient(JavaMethod method) {
        return method.getOwner().isInterface();
    }
}
