package dev.milepost.kit.problem;

import java.lang.reflect.Field;
import java.net.URISyntaxException;
import java.util.UUID;

import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import dev.milepost.kit.web.RequestId;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.quarkus.vertx.http.HttpServerStart;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.impl.HttpServerImpl;
import io.vertx.core.impl.VertxInternal;
import io.vertx.core.net.impl.TCPServerBase;

/**
 * Answers what the HTTP server can't read as a request at all, and therefore shows to no route: lines and headers beyond its
 * limits, and what is no HTTP.
 * Vert.x lets whoever starts a server say what happens then ({@code HttpServer.invalidRequestHandler}), but Quarkus keeps the
 * servers to itself: hence each new connection gets a handler of ours. Once Quarkus offers its servers, this class becomes
 * one call.
 */
@Singleton
class UnreadableRequests {

    private static final Logger LOG = Logger.getLogger(UnreadableRequests.class);
    private static final int PROTOCOL_IS_KNOWN = 24;

    private final Problems problems;

    UnreadableRequests(Problems problems) {
        this.problems = problems;
    }

    void listening(@ObservesAsync HttpServerStart start, Vertx vertx) {
        try {
            Field bound = TCPServerBase.class.getDeclaredField("bindFuture");
            bound.setAccessible(true);
            for (HttpServerImpl server : ((VertxInternal) vertx).sharedHttpServers().values()) {
                ((Channel) ((Future<?>) bound.get(server)).result()).pipeline().addFirst(new Accepting());
            }
        } catch (ReflectiveOperationException | RuntimeException e) {
            LOG.warn("Requests that can't be read get a bare status: this version of the HTTP server has no place for more", e);
        }
    }

    private FullHttpResponse answer(Throwable cause) {
        String id = UUID.randomUUID().toString();
        ProblemException problem = problem(cause);
        LOG.debugf("Request %s can't be read: %s", id, problem.type().code());
        FullHttpResponse response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1,
                HttpResponseStatus.valueOf(problem.type().status()),
                Unpooled.wrappedBuffer(problems.write(problem, "/", id)));
        response.headers().set(HttpHeaderNames.CONTENT_TYPE, Problems.MEDIA_TYPE)
                .set(HttpHeaderNames.CONTENT_LENGTH, response.content().readableBytes())
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE).set(HttpHeaderNames.CACHE_CONTROL, "no-store")
                .set("X-Content-Type-Options", "nosniff").set(RequestId.HEADER, id);
        return response;
    }

    private static ProblemException problem(Throwable cause) {
        return switch (cause) {
            case TooLongHttpLineException _ -> HttpProblems.addressTooLong();
            case TooLongHttpHeaderException _ -> HttpProblems.headersTooLarge();
            case URISyntaxException _ -> KitProblem.BAD_REQUEST
                    .because(
                            "The address is not a valid one: write %%25 for a percent sign, and other special characters likewise");
            default -> KitProblem.BAD_REQUEST
                    .because("What arrived can't be read as an HTTP/1.1 request: check the client, and whether it speaks"
                            + " plain HTTP to this port");
        };
    }

    @ChannelHandler.Sharable
    private final class Accepting extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext context, Object accepted) throws Exception {
            ((Channel) accepted).pipeline().addLast(new FirstBytes());
            super.channelRead(context, accepted);
        }
    }

    /**
     * The decoder comes into being only when the first bytes tell HTTP/1.1 from HTTP/2 (whose preface has 24, RFC 9113, 3.4),
     * and reads on with the same bytes.
     */
    private final class FirstBytes extends ChannelInboundHandlerAdapter {

        private int passed;

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
            ByteBuf bytes = (ByteBuf) message;
            while (passed < PROTOCOL_IS_KNOWN && bytes.readableBytes() > 1 && !isPlaced(context.pipeline())) {
                passed++;
                context.fireChannelRead(bytes.readRetainedSlice(1));
            }
            if (isPlaced(context.pipeline()) || passed == PROTOCOL_IS_KNOWN) {
                context.pipeline().remove(this);
            }
            context.fireChannelRead(bytes);
        }

        private boolean isPlaced(ChannelPipeline pipeline) {
            if (pipeline.get(UnreadableRequestHandler.class) != null) {
                return true;
            }
            ChannelHandlerContext encoder = pipeline.context(HttpResponseEncoder.class);
            if (encoder != null) {
                pipeline.addAfter(encoder.name(), null, new UnreadableRequestHandler(UnreadableRequests.this::answer));
            }
            return encoder != null;
        }
    }
}
