package dev.milepost.kit.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.milepost.kit.KitProfile;
import dev.milepost.kit.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.description.annotation.AnnotationDescription;
import net.bytebuddy.description.modifier.Visibility;

/** Constraints are read when they are needed, and what is said of them doesn't depend on the machine. */
@QuarkusTest
@TestProfile(KitProfile.class)
@QuarkusTestResource(PlatformResource.class)
@SuppressWarnings("NullAway.Init") // set by the test framework
class LazyValidatorFactoryTest {

    private final Locale before = Locale.getDefault();

    @Inject
    Validator validator;

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    /** One that read all classes at the start can't know this one, and would take it for unconstrained. */
    @Test
    void aClassThatNobodyKnewAtTheStartIsValidated() throws ReflectiveOperationException {
        Object nameless = madeNow().getConstructor().newInstance();

        assertThat(validator.validate(nameless)).extracting(violation -> violation.getPropertyPath().toString())
                .containsExactly("name");
    }

    @Test
    void whatIsWrongIsSaidInEnglishWhateverTheMachineSpeaks() throws ReflectiveOperationException {
        Locale.setDefault(Locale.GERMAN);
        Object nameless = madeNow().getConstructor().newInstance();

        assertThat(validator.validate(nameless)).extracting(ConstraintViolation::getMessage)
                .containsExactly("must not be null");
    }

    private static Class<?> madeNow() {
        return new ByteBuddy().subclass(Object.class).defineField("name", String.class, Visibility.PUBLIC)
                .annotateField(AnnotationDescription.Builder.ofType(NotNull.class).build()).make()
                .load(Thread.currentThread().getContextClassLoader()).getLoaded();
    }
}
