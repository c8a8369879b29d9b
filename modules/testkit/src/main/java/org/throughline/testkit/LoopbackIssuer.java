package org.throughline.testkit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * An outside issuer (OpenID Connect) on a port of this machine: it says what it is, publishes its keys and signs
 * whatever a test wants signed. Where people sign in is {@link #door}.
 */
public final class LoopbackIssuer implements AutoCloseable {

    private static final int BACKLOG = 16;

    private final AtomicInteger fetches = new AtomicInteger();
    private final IssuerDoor door;
    private final int port;
    private volatile RSAKey rsa = rsaKey();
    private volatile ECKey ec = ecKey();
    private volatile boolean published = true;
    private @Nullable HttpServer server;

    private LoopbackIssuer(int port, Clock clock) {
        this.port = port;
        door = new IssuerDoor(this, clock);
    }

    /** One that answers, by this clock. */
    public static LoopbackIssuer started(Clock clock) {
        LoopbackIssuer issuer = down(clock);
        issuer.start();
        return issuer;
    }

    /** One that has an address and does not answer yet. */
    public static LoopbackIssuer down(Clock clock) {
        return new LoopbackIssuer(freePort(), clock);
    }

    /** A port nobody listens at. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("find a free port", e);
        }
    }

    /** Begins to answer. */
    public void start() {
        try {
            HttpServer begun =
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
            begun.createContext("/.well-known/openid-configuration", call -> answer(call, 200, metadata()));
            begun.createContext("/keys", this::keys);
            begun.createContext("/authorize", door::authorize);
            begun.createContext("/token", door::token);
            begun.start();
            server = begun;
        } catch (IOException e) {
            throw new UncheckedIOException("listen at " + port, e);
        }
    }

    /** Answers nobody any more. */
    public void stop() {
        HttpServer running = server;
        if (running != null) {
            running.stop(0);
            server = null;
        }
    }

    @Override
    public void close() {
        stop();
    }

    /** What it calls itself. */
    public String name() {
        return "http://127.0.0.1:" + port;
    }

    /** Where people sign in. */
    public IssuerDoor door() {
        return door;
    }

    /** The RSA pair that signs now. */
    public RSAKey rsa() {
        return rsa;
    }

    /** Signs with new pairs from now on, and forgets the former ones. */
    public void rotate() {
        rsa = rsaKey();
        ec = ecKey();
    }

    /** Whether its keys can be read; where not, it answers 503. */
    public void publish(boolean keys) {
        published = keys;
    }

    /** How often its keys were asked for. */
    public int fetches() {
        return fetches.get();
    }

    /** A token of this kind ({@code typ}) with what is said, signed by the pair that fits the algorithm. */
    public String signed(JWSAlgorithm algorithm, @Nullable String type, JWTClaimsSet claims) {
        boolean curve = JWSAlgorithm.Family.EC.contains(algorithm);
        try {
            JWSSigner signer = curve ? new ECDSASigner(ec) : new RSASSASigner(rsa);
            return signed(algorithm, type, curve ? ec.getKeyID() : rsa.getKeyID(), signer, claims);
        } catch (JOSEException unusable) {
            throw new IllegalStateException(unusable);
        }
    }

    /** The same by a signer of somebody else, under any name of a key. */
    public static String signed(
            JWSAlgorithm algorithm, @Nullable String type, String kid, JWSSigner signer, JWTClaimsSet claims) {
        JWSHeader.Builder header = new JWSHeader.Builder(algorithm).keyID(kid);
        SignedJWT token =
                new SignedJWT((type == null ? header : header.type(new JOSEObjectType(type))).build(), claims);
        try {
            token.sign(signer);
        } catch (JOSEException unusable) {
            throw new IllegalStateException(unusable);
        }
        return token.serialize();
    }

    /** A pair that no issuer published. */
    public static RSAKey rsaKey() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ECKey ecKey() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String metadata() {
        return """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/keys", "authorization_response_iss_parameter_supported": true,
                 "token_endpoint_auth_methods_supported": ["client_secret_basic"]}""".formatted(name());
    }

    private void keys(HttpExchange call) throws IOException {
        fetches.incrementAndGet();
        if (published) {
            answer(call, 200, new JWKSet(List.of(rsa, ec)).toPublicJWKSet().toString());
        } else {
            answer(call, 503, "{}");
        }
    }

    static void answer(HttpExchange call, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().putAll(Map.of("Content-Type", List.of("application/json")));
        call.sendResponseHeaders(status, body.length);
        call.getResponseBody().write(body);
        call.close();
    }
}
