package org.throughline.directory.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.directory.Passwords;
import org.throughline.directory.SecondFactors;
import org.throughline.directory.Session.Stage;

class SignInStepsServiceTest {

    @Test
    void whoeverComesByAnOutsideIssuerIsAskedForTheFactorTheyHaveHere() {
        assertThat(house(SecondFactors.Policy.OPTIONAL, true).afterOutside("lan", false))
                .isEqualTo(Stage.FACTOR);
        assertThat(house(SecondFactors.Policy.OPTIONAL, false).afterOutside("lan", false))
                .isEqualTo(Stage.OPEN);
    }

    @Test
    void aHouseThatRequiresAFactorTakesTheOneShownThereOrWantsOneHere() {
        assertThat(house(SecondFactors.Policy.REQUIRED, false).afterOutside("lan", true))
                .isEqualTo(Stage.OPEN);
        assertThat(house(SecondFactors.Policy.REQUIRED, false).afterOutside("lan", false))
                .isEqualTo(Stage.ENROL);
        assertThat(house(SecondFactors.Policy.REQUIRED, true).afterOutside("lan", false))
                .isEqualTo(Stage.FACTOR);
    }

    @Test
    void aPasswordThatIsDueConcernsOnlyThoseWhoUseIt() {
        SignInStepsService house = house(SecondFactors.Policy.OPTIONAL, false);

        assertThat(house.afterPassword("lan")).isEqualTo(Stage.PASSWORD);
        assertThat(house.afterOutside("lan", false)).isEqualTo(Stage.OPEN);
    }

    /** A house in which every password is due. */
    private static SignInStepsService house(SecondFactors.Policy policy, boolean has) {
        return new SignInStepsService(new Factors(policy, has), new DuePasswords());
    }

    /** Second factors of people who all have one, or all have none. */
    private record Factors(SecondFactors.Policy policy, boolean all) implements SecondFactors {

        @Override
        public boolean has(String account) {
            return all;
        }

        @Override
        public Offer offer(String account) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Offer offered(String account) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<String> confirm(String account, String code) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int recoveryCodes(String account) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void check(String account, String code) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void remove(String account) {
            throw new UnsupportedOperationException();
        }
    }

    /** Passwords that all must be changed. */
    private static final class DuePasswords implements Passwords {

        @Override
        public void change(String account, String present, String fresh, UUID session) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean mustChange(String account) {
            return true;
        }

        @Override
        public int shortest() {
            return 12;
        }
    }
}
