package org.fieldsafety.local.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import org.fieldsafety.local.console.Failure;

/** One caller's connection: a request, its answer, the next request. */
final class Connection {

    private static final int ARRIVING = 64 * 1024;

    private final SocketChannel channel;
    private final Requests requests;
    private final ByteBuffer request;
    private final ByteBuffer arrived = ByteBuffer.allocateDirect(ARRIVING);
    private final Response response = new Response();

    private long askedAt;

    private Connection(SocketChannel channel, Requests requests) {
        this.channel = channel;
        this.requests = requests;
        this.request = ByteBuffer.allocateDirect(requests.longest());
    }

    static Connection open(int port, Requests requests) throws IOException {
        SocketChannel channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        return new Connection(channel, requests);
    }

    void register(Selector selector) throws IOException {
        channel.register(selector, SelectionKey.OP_READ, this);
    }

    void ask() {
        requests.write(request.clear());
        request.flip();
        response.begin();
        askedAt = System.nanoTime();
        try {
            while (request.hasRemaining()) {
                channel.write(request); // a full socket buffer is emptied at once: the other end is on this machine
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads what has arrived. */
    boolean isAnswered() {
        try {
            if (channel.read(arrived.clear()) < 0) {
                throw new Failure("A service closed a connection that was to be kept open.");
            }
            return response.take(arrived.flip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int status() {
        return response.status();
    }

    /** Nanoseconds since it was asked. */
    long took() {
        return System.nanoTime() - askedAt;
    }
}
