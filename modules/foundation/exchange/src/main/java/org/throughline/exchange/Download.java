package org.throughline.exchange;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The answer of a page as a file to keep; it becomes one with the first byte, so that a refusal is still a page. */
public final class Download extends OutputStream {

    private static final Pattern NOT_IN_NAMES = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}]+");

    private final FacesContext faces;
    private final Head head;
    private @Nullable OutputStream target;

    /** The answer to what a page was asked, under a head. */
    public Download(FacesContext faces, Head head) {
        this.faces = faces;
        this.head = head;
    }

    /**
     * What is said of a file before its first byte.
     *
     * @param mediaType with its encoding where it has one
     * @param ending of both names, with its dot
     * @param plain name in ASCII, for whoever reads no other
     * @param name in any writing; what no file can be called is left out of it
     */
    public record Head(String mediaType, String ending, String plain, String name) {

        /** Says of an answer that it is a file to keep, as in RFC 6266. */
        public void tell(Consumer<String> contentType, BiConsumer<String, String> header) {
            contentType.accept(mediaType);
            String kept = NOT_IN_NAMES.matcher(name).replaceAll(" ");
            String encoded = URLEncoder.encode(kept, StandardCharsets.UTF_8).replace("+", "%20");
            header.accept(
                    "Content-Disposition",
                    "attachment; filename=\"" + plain + ending + "\"; filename*=UTF-8''" + encoded + ending);
        }
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
        head.tell(outside::setResponseContentType, outside::setResponseHeader);
        faces.responseComplete();
        OutputStream opened = outside.getResponseOutputStream();
        target = opened;
        return opened;
    }
}
