package dev.milepost.kit.problem;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;

/**
 * Sits behind the HTTP decoder of one connection and answers what that could not decode. An answer to an earlier request that
 * is still owed goes first: then the HTTP server itself says a bare 400 in its turn.
 */
final class UnreadableRequestHandler extends ChannelDuplexHandler {

    /** A client that is still sending would lose the answer if the connection were closed at once. */
    private static final int LISTEN_ON_SECONDS = 5;

    private final Function<Throwable, FullHttpResponse> answer;
    private int owed;
    private boolean answering;
    private boolean refused;

    UnreadableRequestHandler(Function<Throwable, FullHttpResponse> answer) {
        this.answer = answer;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        if (refused) {
            ReferenceCountUtil.release(message);
            return;
        }
        if (message instanceof HttpRequest) {
            owed++;
        }
        Throwable flaw = owed > 1 || answering ? null : flaw(message);
        if (flaw != null) {
            ReferenceCountUtil.release(message);
            refused = true;
            // A request that was answered by its headers alone needs no other answer for what is wrong with its body.
            Object last = owed == 1 ? answer.apply(flaw) : Unpooled.EMPTY_BUFFER;
            context.writeAndFlush(last).addListener(sent -> sayNoMore(context));
            return;
        }
        super.channelRead(context, message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
        if (message instanceof HttpResponse response && response.status().code() == HttpResponseStatus.CONTINUE.code()) {
            super.write(context, message, promise);
            return;
        }
        if (message instanceof HttpResponse) {
            answering = true;
        }
        if (message instanceof LastHttpContent) {
            answering = false;
            owed--;
        }
        super.write(context, message, promise);
    }

    private static @Nullable Throwable flaw(Object message) {
        if (message instanceof HttpObject part && part.decoderResult().isFailure()) {
            return part.decoderResult().cause();
        }
        if (message instanceof HttpRequest request) {
            try {
                new URI(request.uri());
            } catch (URISyntaxException e) {
                return e;
            }
        }
        return null;
    }

    private static void sayNoMore(ChannelHandlerContext context) {
        if (context.channel() instanceof DuplexChannel both && both.isActive()) {
            both.shutdownOutput();
            context.executor().schedule(() -> context.close(), LISTEN_ON_SECONDS, TimeUnit.SECONDS);
        } else {
            context.close();
        }
    }
}
