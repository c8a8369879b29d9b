package org.throughline.enterprises.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.enterprises.Firms;
import org.throughline.testkit.TestDatabase;

/** Firms that come in lists are classed when the list is in. */
class ImportedSizesTest {

    private static final String HEADER = "uscc,name,industry,district,从业人员2025,营业收入2025\n";

    @TempDir
    private Path folder;

    @Test
    void aListClassesItsFirmsANewerOneAnewAndNobodyElses() throws SQLException {
        ImportHarness imports = new ImportHarness(folder);
        imports.run(HEADER + Firms.code(1) + ",示例一公司,C3441,330303,1000,400000000\n" + Firms.code(2)
                + ",示例二公司,C3441,330303,300,\n" + Firms.code(3) + ",示例三公司,I6513,330303,10,500000\n");

        assertThat(classes()).containsExactly(Firms.code(1) + " LARGE", Firms.code(3) + " SMALL");

        imports.later()
                .run(
                        HEADER + Firms.code(1) + ",示例一公司,C3441,330303,999,400000000\n" + Firms.code(2)
                                + ",示例二公司,C3441,330303,300,20000000\n",
                        ImportHarness.order(ImportHarness.TODAY));

        assertThat(classes())
                .containsExactly(Firms.code(1) + " MEDIUM", Firms.code(2) + " MEDIUM", Firms.code(3) + " SMALL");
    }

    private static List<String> classes() throws SQLException {
        try (Connection connection = TestDatabase.get().applicationSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select uscc || ' ' || class from enterprises.firm_size"
                        + " join enterprises.enterprise on id = enterprise_id order by uscc")) {
            List<String> classes = new ArrayList<>();
            while (row.next()) {
                classes.add(row.getString(1));
            }
            return classes;
        }
    }
}
