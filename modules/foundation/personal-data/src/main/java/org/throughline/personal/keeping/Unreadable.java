package org.throughline.personal.keeping;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.ProblemException;
import org.throughline.personal.PersonalProblem;
import org.throughline.personal.PersonalSubject;

/**
 * What is kept of a subject and cannot be read: the key of the installation is another one, or something was touched.
 * Pages go on without it; the log says why.
 */
final class Unreadable {

    private static final Logger LOG = Logger.getLogger(Unreadable.class.getName());

    private Unreadable() {}

    static ProblemException because(PersonalSubject subject, String why, @Nullable Throwable cause) {
        LOG.log(
                Level.SEVERE,
                cause,
                () -> "What is kept of " + subject.type() + " " + subject.id() + " cannot be read: " + why);
        return new ProblemException(PersonalProblem.UNREADABLE);
    }
}
