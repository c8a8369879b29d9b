package org.throughline.enterprises.application;

import java.util.Optional;
import org.throughline.kernel.PersonalDatum;
import org.throughline.personal.PersonalSubject;
import org.throughline.personal.PersonalVault;
import org.throughline.personal.Purpose;

/** A vault that nobody turns to who records what is no data of a person. */
final class UnaskedVault implements PersonalVault {

    @Override
    public String keep(PersonalSubject subject, String field, String value) {
        throw asked();
    }

    @Override
    public String digest(PersonalSubject subject, String field, String value) {
        throw asked();
    }

    @Override
    public void drop(PersonalSubject subject, String field) {
        throw asked();
    }

    @Override
    public Optional<String> masked(PersonalSubject subject, String field, PersonalDatum kind) {
        throw asked();
    }

    @Override
    public Optional<String> own(PersonalSubject subject, String field) {
        throw asked();
    }

    @Override
    public Optional<String> reveal(PersonalSubject subject, String field, Purpose purpose) {
        throw asked();
    }

    @Override
    public boolean erase(PersonalSubject subject, String reason) {
        throw asked();
    }

    private static AssertionError asked() {
        return new AssertionError("Nothing personal was said");
    }
}
