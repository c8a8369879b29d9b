package org.throughline.enterprises.bulk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.throughline.kernel.Uscc;
import org.throughline.tables.TablePlan;
import org.throughline.tables.TableWriter;

/** A list of firms as a bureau sends it: sound rows, and what a test puts among them. */
final class ListFile {

    static final List<String> HEAD = List.of("统一社会信用代码", "企业名称", "行业代码", "区县", "从业人员2025", "成立日期");
    static final int CODE = 0;
    static final int STAFF = 4;
    static final int FOUNDED = 5;

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    private final List<List<Object>> rows = new ArrayList<>();
    private final List<String> head;

    ListFile(List<String> head) {
        this.head = head;
    }

    static ListFile usual() {
        return new ListFile(HEAD);
    }

    /** The code of a firm, in a place that no office ever issued codes for. */
    static String code(int number) {
        String first = "91330398MA%07d".formatted(number);
        return first + Uscc.checkDigit(first);
    }

    /** A row with which nothing is wrong. */
    ListFile firm(int number) {
        return row(sound(number));
    }

    /** A row with which nothing is wrong but this cell. */
    ListFile firm(int number, int column, Object value) {
        List<Object> row = new ArrayList<>(sound(number));
        row.set(column, value);
        return row(row);
    }

    ListFile row(List<Object> cells) {
        rows.add(cells);
        return this;
    }

    private static List<Object> sound(int number) {
        return List.of(code(number), "示例第" + number + "有限公司", "C3441", "330303", 10 + number, LocalDate.of(2001, 2, 3));
    }

    /** Cells as they are, so that a test can put in whatever breaks a row. */
    String csv() {
        return rows.stream()
                .map(row -> row.stream().map(String::valueOf).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n", String.join(",", head) + "\n", "\n"));
    }

    /** Numbers and days are cells of their kind, all else is text. */
    Path xlsx(Path folder) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (TableWriter table = TableWriter.xlsx(bytes, TablePlan.of("名单", head.toArray(String[]::new)))) {
                for (List<Object> row : rows) {
                    for (Object cell : row) {
                        write(table, cell);
                    }
                    table.endRow();
                }
                table.finish();
            }
            return Files.write(Files.createTempFile(folder, "list", ".xlsx"), bytes.toByteArray());
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static void write(TableWriter table, Object cell) throws IOException {
        if (cell instanceof Integer number) {
            table.number(number);
        } else if (cell instanceof LocalDate day) {
            table.date(day);
        } else {
            table.text(cell.toString());
        }
    }

    /** The same workbook with another sheet. */
    Path xlsx(Path folder, UnaryOperator<String> sheet) {
        Path made = xlsx(folder);
        try (ZipFile from = new ZipFile(made.toFile())) {
            Path other = Files.createTempFile(folder, "altered", ".xlsx");
            try (ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(other))) {
                for (ZipEntry part : from.stream().toList()) {
                    byte[] bytes = from.getInputStream(part).readAllBytes();
                    to.putNextEntry(new ZipEntry(part.getName()));
                    to.write(
                            part.getName().equals(SHEET)
                                    ? sheet.apply(new String(bytes, StandardCharsets.UTF_8))
                                            .getBytes(StandardCharsets.UTF_8)
                                    : bytes);
                    to.closeEntry();
                }
            }
            return other;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
