package org.throughline.launcher;

import java.util.Optional;
import org.throughline.database.DatabaseLogin;

/**
 * The database an installation works with, brought to this version.
 *
 * @param application as whom the server enters it
 * @param owner as whom it is migrated and filled; empty where an operator keeps that to themselves
 */
record Installation(DatabaseLogin application, Optional<DatabaseLogin> owner) {}
