package org.throughline.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.kernel.ProblemException;

/** Forms with files as they come in, sound or not. */
class SubmittedFormTest {

    private static final String TYPE = "multipart/form-data; boundary=xyz";
    private static final long ROOMY = 1 << 20;

    @Test
    void fieldsAreReadAndTheFileLiesOnTheDiskUntilTheFormIsClosed() throws IOException {
        SubmittedForm form = form(field("source", " 统计局 ") + file("名单.csv", "a,b\r\n--xy\r\n") + "--xyz--\r\n");

        assertThat(names(form)).isEqualTo("source=统计局 file");
        assertThat(form.parts().get(1).fileName()).contains("名单.csv");
        Path file = form.file().orElseThrow();
        assertThat(Files.readString(file)).isEqualTo("a,b\r\n--xy\r\n");
        form.close();
        assertThat(file).doesNotExist();
    }

    @Test
    void nothingIsReadBeforeItIsAskedFor() throws IOException {
        boolean[] touched = {false};
        InputStream body = new FilterInputStream(new ByteArrayInputStream(new byte[0])) {
            @Override
            public int read(byte[] bytes, int from, int count) throws IOException {
                touched[0] = true;
                return super.read(bytes, from, count);
            }
        };

        try (SubmittedForm form = new SubmittedForm(body, TYPE, "file", ROOMY)) {
            assertThat(touched[0]).isFalse();
            assertThatThrownBy(form::parts).isInstanceOf(ProblemException.class);
        }
        assertThat(touched[0]).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Another boundary than was said, none at all, and text where the first one should be.
                "--abc\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--abc--\r\n",
                "",
                "words before everything, and nothing else",
                // The last boundary is missing, or half of it.
                "--xyz\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n",
                "--xyz\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--xy",
                "--xyz\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--xyz",
                // It breaks off within a heading.
                "--xyz\r\nContent-Disposition: form-da",
                // A part without a name, and one without a heading.
                "--xyz\r\nContent-Disposition: form-data\r\n\r\n1\r\n--xyz--\r\n",
                "--xyz\r\n\r\n1\r\n--xyz--\r\n",
                // Something else behind a boundary.
                "--xyz!\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--xyz--\r\n"
            })
    void whatIsNoFormIsRefusedAsUnreadable(String body) throws IOException {
        try (SubmittedForm form = form(body)) {
            assertRefused(form, ExchangeProblem.REQUEST_UNREADABLE);
        }
    }

    @Test
    void whatSaysItIsSomethingElseIsRefused() throws IOException {
        for (@Nullable
        String type :
                new String[] {null, "", "application/json", "multipart/form-data", "multipart/mixed; boundary=xyz"}) {
            SubmittedForm form = new SubmittedForm(new ByteArrayInputStream(new byte[0]), type, "file", ROOMY);

            assertRefused(form, ExchangeProblem.MEDIA_TYPE_UNSUPPORTED);
            form.close();
        }
    }

    @Test
    void moreFieldsThanAnyFormHasAreNotRead() throws IOException {
        try (SubmittedForm form = form(field("a", "1").repeat(10_000) + "--xyz--\r\n")) {
            assertRefused(form, ExchangeProblem.REQUEST_UNREADABLE);
            assertThat(form.partsSoFar()).hasSizeLessThanOrEqualTo(100);
        }
    }

    @Test
    void ofSeveralFilesTheFirstIsKeptAndAllAreTold() throws IOException {
        try (SubmittedForm form = form(file("a.csv", "eins") + file("", "zwei") + "--xyz--\r\n")) {
            assertThat(names(form)).isEqualTo("file file");
            assertThat(form.parts().get(1).fileName()).contains("");
            assertThat(Files.readString(form.file().orElseThrow())).isEqualTo("eins");
        }
    }

    @Test
    void aFormWithoutAFileHasNone() throws IOException {
        try (SubmittedForm form = form(field("source", "x") + "--xyz--\r\n")) {
            assertThat(form.file()).isEmpty();
        }
        try (SubmittedForm none = form("--xyz--\r\n")) {
            assertThat(none.parts()).isEmpty();
        }
    }

    @Test
    void whatIsTooLargeIsRefusedAndWhatCameBeforeIsTold() throws IOException {
        String body = field("source", "x") + file("a.csv", "0123456789") + "--xyz--\r\n";
        try (SubmittedForm small = new SubmittedForm(bytes(body), TYPE, "file", 9);
                SubmittedForm fits = new SubmittedForm(bytes(body), TYPE, "file", 10);
                SubmittedForm wordy = form(field("source", "x".repeat(70_000)) + "--xyz--\r\n")) {
            assertRefused(small, ExchangeProblem.BODY_TOO_LARGE);
            assertThat(small.partsSoFar())
                    .extracting(SubmittedForm.Part::content)
                    .containsExactly("x");
            assertThat(fits.file()).isPresent();
            assertRefused(wordy, ExchangeProblem.BODY_TOO_LARGE);
        }
    }

    @Test
    void bytesOfEveryKindComeThroughWhateverPiecesTheyArriveIn() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        byte[] content = new byte[300_000];
        random.nextBytes(content);
        byte[] near = "\r\n--xy\r\n--x".getBytes(StandardCharsets.US_ASCII);
        for (int at = 1_000; at < content.length - 20; at += 997) {
            System.arraycopy(near, 0, content, at, near.length);
        }
        String latin = new String(content, StandardCharsets.ISO_8859_1);
        byte[] body = (file("a.bin", latin) + "--xyz--\r\n").getBytes(StandardCharsets.ISO_8859_1);
        InputStream drops = new FilterInputStream(new ByteArrayInputStream(body)) {
            @Override
            public int read(byte[] bytes, int from, int count) throws IOException {
                return super.read(bytes, from, Math.min(count, 1 + random.nextInt(70)));
            }
        };

        try (SubmittedForm form = new SubmittedForm(drops, TYPE, "file", ROOMY)) {
            assertThat(Files.readAllBytes(form.file().orElseThrow()))
                    .as("seed %d", seed)
                    .isEqualTo(content);
        }
    }

    @Test
    void formsThatAskTheSameHaveOneFingerprintAndOthersHaveAnother() throws IOException {
        String first = field("source", "x") + file("a.csv", "1,2") + "--xyz--\r\n";
        String turned = (file("a.csv", "1,2") + field("source", "x") + "--xyz--\r\n").replace("xyz", "qrs");

        String print = print(first, TYPE);

        assertThat(print(turned, "multipart/form-data; boundary=\"qrs\"")).isEqualTo(print);
        assertThat(List.of(
                        first.replace("1,2", "1,3"),
                        first.replace("a.csv", "b.csv"),
                        field("source", "y") + file("a.csv", "1,2") + "--xyz--\r\n",
                        file("a.csv", "1,2") + "--xyz--\r\n",
                        field("source", "x") + first))
                .allSatisfy(other -> assertThat(print(other, TYPE)).isNotEqualTo(print));
    }

    private static String print(String body, String type) throws IOException {
        try (SubmittedForm form = new SubmittedForm(bytes(body), type, "file", ROOMY)) {
            return Fingerprint.of("POST /x", new Object[] {"no body", form});
        }
    }

    private static void assertRefused(SubmittedForm form, ExchangeProblem problem) {
        assertThatThrownBy(form::parts)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.type()).isEqualTo(problem));
    }

    private static String names(SubmittedForm form) {
        return form.parts().stream()
                .map(part -> part.fileName().isPresent() ? part.name() : part.name() + "=" + part.content())
                .collect(Collectors.joining(" "));
    }

    private static SubmittedForm form(String body) {
        return new SubmittedForm(bytes(body), TYPE, "file", ROOMY);
    }

    private static InputStream bytes(String body) {
        return new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
    }

    private static String field(String name, String value) {
        return "--xyz\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static String file(String name, String content) {
        return "--xyz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: text/csv\r\n\r\n" + content + "\r\n";
    }
}
