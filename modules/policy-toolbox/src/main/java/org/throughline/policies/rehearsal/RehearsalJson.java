package org.throughline.policies.rehearsal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.throughline.exchange.Json;
import org.throughline.kernel.Money;

/** What a rehearsal found as JSON: kept in the form that the API shows, so that what is kept is what was seen. */
public final class RehearsalJson {

    private static final JsonMapper MAPPER = mapper();

    private RehearsalJson() {}

    private static JsonMapper mapper() {
        SimpleModule amounts = new SimpleModule();
        amounts.addSerializer(Money.class, new AmountWriter());
        amounts.addDeserializer(Money.class, new AmountReader());
        JsonMapper mapper = Json.mapper().copy();
        mapper.registerModule(amounts);
        return mapper;
    }

    /** Anything a rehearsal says, for the API. */
    public static JsonNode tree(Object said) {
        return MAPPER.valueToTree(said);
    }

    /** A result, to be kept. */
    public static String text(Result result) {
        try {
            return MAPPER.writeValueAsString(result);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Reads what {@link #text} wrote. */
    public static Result read(String text) {
        try {
            return MAPPER.readValue(text, Result.class);
        } catch (JsonProcessingException notOurs) {
            throw new IllegalArgumentException("No result of a rehearsal", notOurs);
        }
    }

    /** SHA-256 of a text, in hexadecimal. */
    public static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Money on the wire. */
    private record Amount(String amount, String currency) {}

    private static final class AmountWriter extends JsonSerializer<Money> {

        @Override
        public void serialize(Money money, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeStartObject();
            out.writeStringField("amount", money.amount());
            out.writeStringField("currency", Money.CURRENCY);
            out.writeEndObject();
        }
    }

    private static final class AmountReader extends JsonDeserializer<Money> {

        @Override
        public Money deserialize(JsonParser in, DeserializationContext context) throws IOException {
            Amount read = context.readValue(in, Amount.class);
            return Money.parse(read.amount, read.currency).orElseThrow(() -> new IOException("No amount: " + read));
        }
    }
}
