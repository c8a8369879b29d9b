package org.throughline.enterprises.faces;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.throughline.tables.TableFormat;

/** The answer of a page as a file to keep; it becomes one with the first byte, so that a refusal is still a page. */
final class Download extends OutputStream {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final FacesContext faces;
    private final String name;
    private final TableFormat.Kind kind;
    private @Nullable OutputStream target;

    Download(FacesContext faces, String name, TableFormat.Kind kind) {
        this.faces = faces;
        this.name = name;
        this.kind = kind;
    }

    @Override
    public void write(int sign) throws IOException {
        target().write(sign);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        target().write(bytes, from, count);
    }

    @Override
    public void flush() throws IOException {
        if (target != null) {
            target.flush();
        }
    }

    private OutputStream target() throws IOException {
        OutputStream known = target;
        if (known != null) {
            return known;
        }
        ExternalContext outside = faces.getExternalContext();
        head(kind, "enterprises", name, outside::setResponseContentType, outside::setResponseHeader);
        faces.responseComplete();
        OutputStream opened = outside.getResponseOutputStream();
        target = opened;
        return opened;
    }

    /** Says of an answer that it is a file to keep: by a plain name, and by one in any writing. */
    static void head(
            TableFormat.Kind kind,
            String plain,
            String name,
            Consumer<String> contentType,
            BiConsumer<String, String> header) {
        boolean csv = kind == TableFormat.Kind.CSV;
        String ending = csv ? ".csv" : ".xlsx";
        contentType.accept(csv ? "text/csv;charset=UTF-8" : XLSX);
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        header.accept(
                "Content-Disposition",
                "attachment; filename=\"" + plain + ending + "\"; filename*=UTF-8''" + encoded + ending);
    }
}
