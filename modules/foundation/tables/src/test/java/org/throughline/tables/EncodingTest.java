package org.throughline.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In which encoding a text file is read: that for which most of its lines speak. */
class EncodingTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "GBK", "GB2312"})
    void chineseIsReadInTheEncodingItIsWrittenIn(String encoding) throws IOException {
        write("名称,城市\n甲公司,温州\n", encoding);

        assertThat(encoding()).isEqualTo(encoding.equals("UTF-8") ? "UTF-8" : "GB18030");
        assertThat(Written.read(file())).containsExactly("2:[甲公司|温州]");
    }

    @Test
    void charactersOfFourBytesAreReadInBothEncodings() throws IOException {
        write("名称,字\n甲,𠮷㐀€\n", "GB18030");
        Path gb = file();
        file.reset();
        write("名称,字\n甲,𠮷㐀€\n", "UTF-8");

        assertThat(Written.read(gb)).containsExactly("2:[甲|𠮷㐀€]");
        assertThat(Written.read(file())).containsExactly("2:[甲|𠮷㐀€]");
    }

    @Test
    void aByteOrderMarkDecides() throws IOException {
        write("\uFEFF", "UTF-8");
        write("名称,城市\n", "UTF-8");
        write("甲,温州\n乙,瑞安\n", "GB18030");

        assertThat(encoding()).isEqualTo("UTF-8");
        assertThat(Written.read(file())).containsExactly("2:OTHER_ENCODING", "3:OTHER_ENCODING");
    }

    @Test
    void asciiIsUtf8() throws IOException {
        write("name,city\nA,B\n", "US-ASCII");

        assertThat(encoding()).isEqualTo("UTF-8");
    }

    @Test
    void oneLineAtTheVeryEndDecidesForAllThatIsAscii() throws IOException {
        write("name,city\n", "US-ASCII");
        write("A,B\n".repeat(100_000), "US-ASCII");
        write("甲,温州", "GB18030");

        assertThat(encoding()).isEqualTo("GB18030");
        assertThat(Written.read(file())).endsWith("100002:[甲|温州]");
    }

    @Test
    void aLineFromElsewhereDoesNotSwayTheFile() throws IOException {
        write("名称,城市\n甲,温州\n", "GB18030");
        write("乙,瑞安\n", "UTF-8");
        write("丙,乐清\n", "GB18030");

        assertThat(encoding()).isEqualTo("GB18030");
        assertThat(Written.read(file())).contains("2:[甲|温州]", "4:[丙|乐清]").hasSize(3);
    }

    @Test
    void bytesThatAreNoCharactersAnywhereCostTheirLine() throws IOException {
        write("名称,城市\n甲,温州\n", "UTF-8");
        file.write(0xFF);
        write(",温州\n乙,瑞安\n", "UTF-8");

        var read = Written.lines(file());

        assertThat(read).extracting(Written::shown).containsExactly("2:[甲|温州]", "3:OTHER_ENCODING", "4:[乙|瑞安]");
        assertThat(read.get(1).asItCame()).isEqualTo("\\xFF,\\xE6\\xB8\\xA9\\xE5\\xB7\\x9E");
        assertThat(((TableFault) read.get(1)).bytes()).hasSize(8).startsWith(0xFF);
    }

    @Test
    void wordsThatAreBothDoNotVote() throws IOException {
        write("目录\n", "GB18030");
        write("温州市\n", "GB18030");

        assertThat(encoding()).isEqualTo("GB18030");
        assertThat(Written.read(file())).containsExactly("2:[温州市]");
    }

    @Test
    void overlongFormsAndSurrogatesAreNoUtf8() throws IOException {
        write("名称,b\n甲,温州\n", "UTF-8");
        file.write(new byte[] {(byte) 0xC0, (byte) 0x80, ',', '1', '\n'});
        file.write(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80, ',', '1', '\n'});

        assertThat(Written.read(file())).containsExactly("2:[甲|温州]", "3:OTHER_ENCODING", "4:OTHER_ENCODING");
    }

    private void write(String text, String encoding) throws IOException {
        file.write(text.getBytes(Charset.forName(encoding)));
    }

    private Path file() throws IOException {
        return Written.bytes(folder, file.toByteArray());
    }

    private String encoding() throws IOException {
        try (TableFile table = TableFile.open(file(), ReadingLimits.usual())) {
            return table.format().encoding();
        }
    }
}
