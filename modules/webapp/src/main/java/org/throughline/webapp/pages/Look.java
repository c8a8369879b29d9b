package org.throughline.webapp.pages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/**
 * Addresses of style sheets, icons and scripts; each carries the sum of its content, so that it can be kept for ever.
 */
@Named
@ApplicationScoped
public class Look {

    static final String FOLDER = "/look/";

    private static final List<String> SHEETS = List.of(
            "tokens.css",
            "base.css",
            "shell.css",
            "layout.css",
            "figures.css",
            "controls.css",
            "lists.css",
            "tables.css",
            "notices.css",
            "pictures.css",
            "offices.css",
            "rehearsal.css",
            "door.css",
            "narrow.css",
            "print.css");

    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    @Inject
    private ServletContext application;

    /** In the order in which they must stand: later ones refine earlier ones. */
    public List<String> getSheets() {
        return SHEETS;
    }

    /** The address of one file of the folder, such as {@code /look/base.css?v=1a2b3c4d}. */
    public String at(String file) {
        return addresses.computeIfAbsent(file, this::address);
    }

    private String address(String file) {
        String path = FOLDER + file;
        try (InputStream content = application.getResourceAsStream(path)) {
            if (content == null) {
                throw new IllegalArgumentException("No such file: " + path);
            }
            CRC32 sum = new CRC32();
            sum.update(content.readAllBytes());
            return application.getContextPath() + path + "?v=" + Long.toHexString(sum.getValue());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
