package org.throughline.enterprises;

import java.sql.Connection;
import java.sql.SQLException;
import org.throughline.configuration.Configuration;
import org.throughline.enterprises.bulk.CatalogueBook;
import org.throughline.journal.Journal;
import org.throughline.kernel.ProblemException;

/** Brings what can be known of a firm from the configuration folder into the register. */
public final class ConfiguredFacts {

    private ConfiguredFacts() {}

    /**
     * Brings the catalogue up to what the folder says. What it no longer names is retired: values stay, and nothing is
     * recorded any more. The same folder twice changes nothing. Nothing is committed here.
     *
     * @param connection with a transaction begun, as the owner of the database or as the application
     * @param journal that of this transaction
     * @throws ProblemException {@code fact-fixed} if a fact has another type than before, or is yearly and was not
     */
    public static void bring(Connection connection, Configuration configuration, Journal journal) throws SQLException {
        CatalogueBook.open(connection, journal).bring(configuration.facts());
    }
}
