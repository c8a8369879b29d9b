package org.throughline.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What text files are read as. The header of every table is in line 1 where nothing else is said. */
class CsvReadingTest {

    @TempDir
    Path folder;

    static Stream<Arguments> tables() {
        return Stream.of(
                table("plain", "a,b,c\n1,2,3\n4,5,6\n", "2:[1|2|3]", "3:[4|5|6]"),
                table("no line end behind the last row", "a,b\n1,2", "2:[1|2]"),
                table("CR LF", "a,b\r\n1,2\r\n3,4\r\n", "2:[1|2]", "3:[3|4]"),
                table("CR alone", "a,b\r1,2\r3,4", "2:[1|2]", "3:[3|4]"),
                table("line ends mixed", "a,b\r\n1,2\n3,4\r5,6", "2:[1|2]", "3:[3|4]", "4:[5|6]"),
                table("semicolons", "a;b;c\n1,5;2;3\n", "2:[1,5|2|3]"),
                table("tabs", "a\tb\n1,5\t2;3\n", "2:[1,5|2;3]"),
                table("the separator told to Excel", "sep=;\na;b\n1;2\n", "3:[1|2]"),
                table("one column", "名称\n甲\n乙\n", "2:[甲]", "3:[乙]"),
                table("quoted cells", "a,b\n\"1,1\",\"say \"\"hi\"\"\"\n", "2:[1,1|say \"hi\"]"),
                table("a quoted empty cell", "a,b\n\"\",2\n", "2:[|2]"),
                table("a line break in a cell", "a,b\n\"x\ny\",2\n3,4\n", "2:[x\ny|2]", "4:[3|4]"),
                table("CR LF in a cell is kept", "a,b\n1,\"x\r\ny\"\n3,4\n", "2:[1|x\r\ny]", "4:[3|4]"),
                table("two cells with line breaks", "a,b\n\"x\ny\",\"z\nw\"\n3,4", "2:[x\ny|z\nw]", "5:[3|4]"),
                table("an empty line in a cell", "a,b\n1,\"x\n\ny\"\n3,4", "2:[1|x\n\ny]", "5:[3|4]"),
                table("line breaks in the header", "\"a\n(万元)\",b\n1,2", "3:[1|2]"),
                table("blank lines", "\n\na,b\n\n1,2\n  \n,\n3,4\n\n", "5:[1|2]", "8:[3|4]"),
                table("space is kept", "a,b\n 1 ,2 \n", "2:[ 1 |2 ]"),
                table("a mark within a cell", "a,b\n5\" pipe,2\n", "2:[5\" pipe|2]"),
                table(
                        "nameless columns at the end",
                        "a,b,,\n1,2,,\n3,4\n5,6,,x\n",
                        "2:[1|2]",
                        "3:[3|4]",
                        "4:MORE_CELLS"),
                table("a column more", "a,b\n1,2,3\n4,5\n", "2:MORE_CELLS", "3:[4|5]"),
                table("an empty cell more", "a,b\n1,2,\n4,5\n", "2:MORE_CELLS", "3:[4|5]"),
                table("a column fewer", "a,b\n1\n4,5\n", "2:FEWER_CELLS", "3:[4|5]"),
                table("text behind a mark", "a,b\n\"x\"y,2\n4,5\n", "2:TEXT_AFTER_QUOTE", "3:[4|5]"),
                table("NUL", "a,b\n1\0,2\n4,5\n", "2:NUL_CHARACTER", "3:[4|5]"),
                table("years as names", "名称,2023,2024\n甲,1,2\n", "2:[甲|1|2]"),
                table(
                        "the columns of rejects",
                        "a," + Rejects.LINE + ",b," + Rejects.REASON + "\n1,7,2,wrong\n",
                        "2:[1|2]"),
                table("a guard before a formula", "a,b\n'=1+1,'-x\n'a,''=b\n", "2:[=1+1|-x]", "3:['a|'=b]"),
                table("the mark of an export", "a,b\n1,2\n#水印 张三 · 14:00\n", "2:[1|2]"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void aTableIsReadRowByRow(String name, String text, List<String> rows) throws IOException {
        Path file = Written.utf8(folder, text);

        List<String> read = Written.read(file);

        assertThat(read).as(name).isEqualTo(rows);
    }

    static Stream<Arguments> strayQuotes() {
        return Stream.of(
                table(
                        "to the end of the file",
                        "a,b,c\n1,\"2,3\n4,5,6\n7,8,9\n",
                        "2:UNCLOSED_QUOTE",
                        "3:[4|5|6]",
                        "4:[7|8|9]"),
                table("in the last line", "a,b\n1,2\n3,\"4", "2:[1|2]", "3:UNCLOSED_QUOTE"),
                table("paired with a quoted cell", "a,b,c\n1,\"2,3\n4,\"5\",6\n", "2:UNCLOSED_QUOTE", "3:[4|5|6]"),
                table("paired with an empty cell", "a,b,c\n1,\"2,3\n4,\"\",6\n", "2:UNCLOSED_QUOTE", "3:[4||6]"),
                table(
                        "two in last cells",
                        "a,b,c\n1,2,\"3\n4,5,6\n7,8,9\"\n",
                        "2:UNCLOSED_QUOTE",
                        "3:[4|5|6]",
                        "4:[7|8|9\"]"),
                table(
                        "two in lines one behind the other",
                        "a,b,c\n1,2,\"3\n7,8,9\"\n",
                        "2:UNCLOSED_QUOTE",
                        "3:[7|8|9\"]"),
                table("two in first cells", "a,b\n\"1,2\n3,4\n5\",6\n", "2:UNCLOSED_QUOTE", "3:[3|4]", "4:[5\"|6]"),
                table(
                        "closed by one in a row too short",
                        "a,b,c\n1,\"2,3\n4,5,6\n7\",9\n",
                        "2:UNCLOSED_QUOTE",
                        "3:[4|5|6]",
                        "4:FEWER_CELLS"),
                table(
                        "closed with too few cells",
                        "a,b,c\n1,\"2,3\n4\"\n5,6,7\n",
                        "2:UNCLOSED_QUOTE",
                        "3:FEWER_CELLS",
                        "4:[5|6|7]"),
                table(
                        "in a row too short",
                        "a,b,c\n1,\"2\n4,5,6\n7\",9\n",
                        "2:UNCLOSED_QUOTE",
                        "3:[4|5|6]",
                        "4:FEWER_CELLS"),
                table(
                        "before a cell over two lines",
                        "a,b,c\n1,\"2,3\n4,\"5\n6\",7\n8,9,0",
                        "2:UNCLOSED_QUOTE",
                        "3:[4|5\n6|7]",
                        "5:[8|9|0]"),
                table(
                        "before a cell that begins with a line break",
                        "a,b\n1,\"2\n3,\"\n4\"\n5,6",
                        "2:UNCLOSED_QUOTE",
                        "3:[3|\n4]",
                        "5:[5|6]"),
                table(
                        "each its own line",
                        "a,b\n\"1,2\n\"3,4\n5,6\n",
                        "2:UNCLOSED_QUOTE",
                        "3:UNCLOSED_QUOTE",
                        "4:[5|6]"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("strayQuotes")
    void aQuotationMarkThatNeverClosesCostsItsOwnLine(String name, String text, List<String> rows) throws IOException {
        Path file = Written.utf8(folder, text);

        List<String> read = Written.read(file);

        assertThat(read).as(name).isEqualTo(rows);
    }

    @Test
    void aQuotationMarkIsNotFollowedFurtherThanTheLimits() throws IOException {
        String text = "a,b\n1,\"" + "x\n".repeat(150) + "\"\n3,4\n";

        List<String> read = Written.read(Written.utf8(folder, text));

        assertThat(read)
                .hasSize(152)
                .startsWith("2:UNCLOSED_QUOTE", "3:FEWER_CELLS")
                .endsWith("153:[3|4]");
    }

    @Test
    void aLineTooLongCostsItselfAndKeepsItsBeginning() throws IOException {
        String text = "a,b\n1,2\n" + "x".repeat(3_000_000) + ",2\n3,4\n";

        List<TableLine> read = Written.lines(Written.utf8(folder, text));

        assertThat(read).extracting(Written::shown).containsExactly("2:[1|2]", "3:ROW_TOO_LONG", "4:[3|4]");
        assertThat(read.get(1).asItCame()).isEqualTo("x".repeat(1 << 20));
    }

    @Test
    void aCellLongerThanAWorkbookHoldsIsAFault() throws IOException {
        String text = "a,b\n1," + "x".repeat(32_768) + "\n2," + "x".repeat(32_767) + "\n";

        List<TableLine> read = Written.lines(Written.utf8(folder, text));

        assertThat(read.get(0)).isInstanceOfSatisfying(TableFault.class, fault -> {
            assertThat(fault.kind()).isEqualTo(TableFaultKind.CELL_TOO_LONG);
            assertThat(fault.column()).hasValue(2);
        });
        assertThat(read.get(1)).isInstanceOf(TableRow.class);
    }

    @Test
    void blankLinesAndFaultsAreCounted() throws IOException {
        Path file = Written.utf8(folder, "a,b\n\n1,2\n,\n3\n4,5\n , \n");
        ReadingTally tally;

        try (TableFile table = TableFile.open(file, ReadingLimits.usual())) {
            while (table.next().isPresent()) {
                assertThat(table.tally().rows()).isPositive();
            }
            tally = table.tally();
        }

        assertThat(tally).isEqualTo(new ReadingTally(2, 1, 3));
    }

    @Test
    void theHeaderCanStandFurtherDown() throws IOException {
        Path file = Written.utf8(folder, "2025年企业名单\n,,\n名称,人数\n甲,3\n");

        List<String> read = Written.read(file, ReadingChoice.FIRST.withHeaderIn(3), ReadingLimits.usual());

        assertThat(read).containsExactly("4:[甲|3]");
    }

    @Test
    void aRowComesAsItStood() throws IOException {
        Path file = Written.utf8(folder, "a,b\n\"x\ny\", 2\n\"z,1\n");

        List<TableLine> read = Written.lines(file);

        assertThat(read).extracting(TableLine::asItCame).containsExactly("\"x\ny\", 2", "\"z,1");
    }

    @Test
    void aLineFromAnotherFileKeepsItsBytes() throws IOException {
        byte[] foreign = "乙,温州".getBytes(Written.GB);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes("名称,城市\n甲,温州\n".getBytes(StandardCharsets.UTF_8));
        file.writeBytes(foreign);
        file.writeBytes("\n丙,温州\n".getBytes(StandardCharsets.UTF_8));

        List<TableLine> read = Written.lines(Written.bytes(folder, file.toByteArray()));

        assertThat(read).extracting(Written::shown).containsExactly("2:[甲|温州]", "3:OTHER_ENCODING", "4:[丙|温州]");
        assertThat(((TableFault) read.get(1)).bytes()).isEqualTo(foreign);
        assertThat(read.get(1).asItCame()).isEqualTo("乙,温州");
    }

    private static Arguments table(String name, String text, String... rows) {
        return Arguments.of(name, text, List.of(rows));
    }
}
