package dev.milepost.kit.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;

import dev.milepost.kit.problem.KitProblem;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpClosedException;

/** Bounds bodies of unannounced length, and refuses an empty one where the resource expects something. */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
class BodyFilter implements ReaderInterceptor {

    private final Instance<BodyLimits> limits;
    private final Instance<CurrentVertxRequest> request;

    /** @param limits read late: interceptors of bodies are made before the configuration of the running service is known */
    BodyFilter(Instance<BodyLimits> limits, Instance<CurrentVertxRequest> request) {
        this.limits = limits;
        this.request = request;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        String path = request.get().getCurrent().request().path();
        context.setInputStream(new Bounded(context.getInputStream(), limits.get().of(path)));
        Object body = context.proceed();
        if (body == null) {
            throw KitProblem.BODY_MISSING.because("The request needs a JSON body");
        }
        return body;
    }

    private static final class Bounded extends FilterInputStream {

        private long left;

        Bounded(InputStream in, long left) {
            super(in);
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = arrived(bytes, offset, length);
            count(Math.max(count, 0));
            return count;
        }

        private int arrived(byte[] bytes, int offset, int length) throws IOException {
            try {
                return super.read(bytes, offset, length);
            } catch (IOException e) {
                if (e.getCause() instanceof IOException closed && closed.getCause() instanceof HttpClosedException) {
                    throw KitProblem.BAD_REQUEST.because("The connection ended before the whole body was here: send it again")
                            .causedBy(e);
                }
                throw e;
            }
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw KitProblem.BODY_TOO_LARGE.because("The body is larger than this service reads: send less at a time")
                        .header("Connection", "close");
            }
        }
    }
}
