package dev.milepost.kit.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.interceptor.InvocationContext;

import org.junit.jupiter.api.Test;

/** The contract is put together when somebody asks for it, once. */
@SuppressWarnings("NullAway") // of an invocation no more is needed than its method and how it goes on
class ContractOnFirstRequestTest {

    private final ContractOnFirstRequest putOff = new ContractOnFirstRequest();
    private final List<String> done = new ArrayList<>();

    @Test
    void nothingIsDoneUntilSomebodyAsks() throws Exception {
        putOff.around(new Call("prepareDocument", false));
        assertThat(done).isEmpty();

        assertThat(putOff.around(new Call("getDocument", false))).isEqualTo("getDocument");
        assertThat(putOff.around(new Call("getDocument", false))).isEqualTo("getDocument");
        assertThat(done).containsExactly("prepareDocument", "getDocument", "getDocument");
    }

    @Test
    void whatFailedIsTriedAgainForTheNextWhoAsks() throws Exception {
        Call preparation = new Call("prepareDocument", true);
        putOff.around(preparation);
        assertThatThrownBy(() -> putOff.around(new Call("getDocument", false))).hasMessage("prepareDocument failed");

        preparation.fails = false;
        putOff.around(new Call("getDocument", false));
        assertThat(done).containsExactly("prepareDocument", "getDocument");
    }

    /** What the interceptor looks for by name. */
    interface Service {
        void prepareDocument();

        void getDocument();
    }

    private final class Call implements InvocationContext {
        private final Method method;
        private boolean fails;

        Call(String name, boolean fails) throws NoSuchMethodException {
            this.method = Service.class.getDeclaredMethod(name);
            this.fails = fails;
        }

        @Override
        public Object proceed() {
            if (fails) {
                throw new IllegalStateException(method.getName() + " failed");
            }
            done.add(method.getName());
            return method.getName();
        }

        @Override
        public Method getMethod() {
            return method;
        }

        @Override
        public Object getTarget() {
            return putOff;
        }

        @Override
        public Object getTimer() {
            return null;
        }

        @Override
        public Constructor<?> getConstructor() {
            return null;
        }

        @Override
        public Object[] getParameters() {
            return new Object[0];
        }

        @Override
        public void setParameters(Object[] parameters) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<String, Object> getContextData() {
            return Map.of();
        }
    }
}
