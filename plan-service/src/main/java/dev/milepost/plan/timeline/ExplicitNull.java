package dev.milepost.plan.timeline;

import java.io.IOException;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;

/** Tells what is left out, which is null here, from an explicit null, which is empty and takes a value away. */
final class ExplicitNull extends JsonDeserializer<@Nullable Optional<?>> implements ContextualDeserializer {

    private final @Nullable JavaType content;

    ExplicitNull() {
        this(null);
    }

    private ExplicitNull(@Nullable JavaType content) {
        this.content = content;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
        return new ExplicitNull(property.getType().containedType(0));
    }

    @Override
    public Optional<?> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        return Optional.of(context.readValue(parser, content));
    }

    @Override
    public Optional<?> getNullValue(DeserializationContext context) {
        return Optional.empty();
    }

    @Override
    public @Nullable Optional<?> getAbsentValue(DeserializationContext context) {
        return null;
    }
}
