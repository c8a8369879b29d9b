package org.throughline.personal.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.throughline.kernel.PersonalDatum;
import org.throughline.kernel.ProblemException;
import org.throughline.personal.PersonalKeeper;
import org.throughline.personal.PersonalProblem;
import org.throughline.personal.PersonalSubject;
import org.throughline.personal.PersonalVault;
import org.throughline.personal.Purpose;

class DisclosureTest {

    private static final PersonalSubject LIN = new PersonalSubject("person", "lin");
    private static final PersonalSubject WANG = new PersonalSubject("person", "wang");
    private static final Purpose VISIT = new Purpose(Purpose.Kind.CONTACT, "回访企业");

    private final Remembering vault = new Remembering();
    private final Disclosure disclosure = new Disclosure(vault, List.of(new PeopleOfLin()));

    @Test
    void whoeverMaySeeItSeesItsShapeFirstAndTheValueForAPurpose() {
        vault.keep(LIN, "phone", "13800138000");

        assertThat(disclosure.masked(LIN, "phone")).contains("138****8000");
        assertThat(vault.revealed).isEmpty();
        assertThat(disclosure.reveal(LIN, "phone", VISIT)).contains("13800138000");
        assertThat(vault.revealed).containsExactly(VISIT);
    }

    @Test
    void whoeverMayNotLearnsOnlyThatThereIsSomething() {
        vault.keep(WANG, "phone", "13800138000");

        assertThat(disclosure.masked(WANG, "phone")).contains("****");
        assertThat(disclosure.mayReveal(WANG)).isFalse();
        ProblemException refused =
                catchThrowableOfType(ProblemException.class, () -> disclosure.reveal(WANG, "phone", VISIT));

        assertThat(refused.type()).isEqualTo(PersonalProblem.NOT_SHOWN);
        assertThat(vault.revealed).isEmpty();
    }

    @Test
    void nothingIsShownThatNobodyDeclared() {
        vault.keep(LIN, "secret", "13800138000");
        PersonalSubject firm = new PersonalSubject("firm", "lin");

        assertThatThrownBy(() -> disclosure.masked(LIN, "secret")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> disclosure.reveal(LIN, "secret", VISIT)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> disclosure.reveal(firm, "phone", VISIT)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Keeps phones of people, and shows those of Lin. */
    private static final class PeopleOfLin implements PersonalKeeper {

        @Override
        public String type() {
            return "person";
        }

        @Override
        public Map<String, PersonalDatum> fields() {
            return Map.of("phone", PersonalDatum.PHONE);
        }

        @Override
        public boolean mayReveal(String subject) {
            return subject.equals("lin");
        }
    }

    /** A vault in memory. */
    private static final class Remembering implements PersonalVault {

        private final Map<String, String> values = new HashMap<>();
        private final List<Purpose> revealed = new ArrayList<>();

        @Override
        public String keep(PersonalSubject subject, String field, String value) {
            values.put(subject.id() + field, value);
            return digest(subject, field, value);
        }

        @Override
        public String digest(PersonalSubject subject, String field, String value) {
            return "digest of " + field;
        }

        @Override
        public void drop(PersonalSubject subject, String field) {
            values.remove(subject.id() + field);
        }

        @Override
        public Optional<String> masked(PersonalSubject subject, String field, PersonalDatum kind) {
            return own(subject, field).map(kind::masked);
        }

        @Override
        public Optional<String> own(PersonalSubject subject, String field) {
            return Optional.ofNullable(values.get(subject.id() + field));
        }

        @Override
        public Optional<String> reveal(PersonalSubject subject, String field, Purpose purpose) {
            revealed.add(purpose);
            return own(subject, field);
        }

        @Override
        public boolean erase(PersonalSubject subject, String reason) {
            return values.keySet().removeIf(key -> key.startsWith(subject.id()));
        }
    }
}
