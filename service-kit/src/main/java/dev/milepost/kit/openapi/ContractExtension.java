package dev.milepost.kit.openapi;

import java.lang.annotation.Annotation;

import jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension;
import jakarta.enterprise.inject.build.compatible.spi.ClassConfig;
import jakarta.enterprise.inject.build.compatible.spi.Discovery;
import jakarta.enterprise.inject.build.compatible.spi.Enhancement;
import jakarta.enterprise.inject.build.compatible.spi.MetaAnnotations;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;

/** Tells the container, when the program is built, whose work is put off: see {@link ContractOnFirstRequest}. */
public class ContractExtension implements BuildCompatibleExtension {

    /**
     * What binds the two. It can't be an annotation of ours: in tests, what Quarkus generates beside a class of a library sees
     * libraries alone. For the container this one means nothing else, and no other bean has it.
     */
    private static final Class<? extends Annotation> BINDING = StaticInitSafe.class;

    @Discovery
    public void bind(MetaAnnotations annotations) {
        annotations.addInterceptorBinding(BINDING);
    }

    @Enhancement(types = { OpenApiDocumentService.class, ContractOnFirstRequest.class })
    public void putOff(ClassConfig bound) {
        bound.addAnnotation(BINDING);
    }
}
