package org.throughline.exchange;

/**
 * A request that came with an {@code Idempotency-Key}.
 *
 * @param client whose key it is; keys of different clients do not meet
 * @param key 1 to 255 visible ASCII characters
 * @param fingerprint what was asked, as a digest with the name of its algorithm before it
 */
public record KeyedRequest(String client, String key, String fingerprint) {}
