package dev.milepost.kit.startup;

import java.lang.annotation.ElementType;
import java.util.Locale;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import jakarta.validation.Path;
import jakarta.validation.TraversableResolver;
import jakarta.validation.Validation;

import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.HibernateValidatorFactory;

import io.quarkus.hibernate.validator.runtime.ArcConstraintValidatorFactoryImpl;
import io.quarkus.hibernate.validator.runtime.ArcProxyBeanMetaDataClassNormalizer;

/**
 * Reads the constraints of a class when an object of it is first validated. The framework's own factory reads those of all
 * classes at the start, a fifth of what a start did, though many of them are seldom or never sent; docs/benchmarks.md has the
 * figures. That all can be read is tested (ArchitectureRules).
 */
class LazyValidatorFactory {

    /** By which the framework finds the factory of its validator (HibernateValidatorProcessor.VALIDATOR_FACTORY_NAME). */
    private static final String NAME = "quarkus-hibernate-validator-factory";

    @Produces
    @Singleton
    @Alternative
    @Priority(1)
    @Named(NAME)
    HibernateValidatorFactory factory() {
        return Validation.byProvider(HibernateValidator.class).configure().ignoreXmlConfiguration()
                // As everything that services say; it is the console that translates
                .defaultLocale(Locale.ENGLISH).locales(Locale.ENGLISH)
                // As the framework does: validators of ours may be beans, and a bean is seen through its proxy
                .constraintValidatorFactory(new ArcConstraintValidatorFactoryImpl())
                .beanMetaDataClassNormalizer(new ArcProxyBeanMetaDataClassNormalizer())
                .traversableResolver(new EverythingIsLoaded())
                .buildValidatorFactory().unwrap(HibernateValidatorFactory.class);
    }

    void close(@Disposes @Named(NAME) HibernateValidatorFactory factory) {
        factory.close();
    }

    /** Nothing that is validated is an entity, so nobody need ask whether an attribute was loaded. */
    private static final class EverythingIsLoaded implements TraversableResolver {
        @Override
        public boolean isReachable(Object object, Path.Node property, Class<?> root, Path path, ElementType where) {
            return true;
        }

        @Override
        public boolean isCascadable(Object object, Path.Node property, Class<?> root, Path path, ElementType where) {
            return true;
        }
    }
}
