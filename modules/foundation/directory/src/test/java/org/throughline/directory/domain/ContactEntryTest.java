package org.throughline.directory.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.kernel.Fault;

class ContactEntryTest {

    @ParameterizedTest
    @CsvSource({
        "15400000001,15400000001",
        "１５４００００００１２,15400000012",
        "154 0000 0001,15400000001",
        "154-0000-0001,15400000001",
        "+86 154 0000 0001,15400000001",
        "＋８６１５４０００００００１,15400000001",
        "008615400000001,15400000001",
        "+852 9000 0000,+85290000000",
        "0085290000000,+85290000000",
        "+44 (20) 7946-0958,+442079460958"
    })
    void aNumberIsKeptInOneForm(String typed, String kept) {
        ContactEntry entry = new ContactEntry(typed, "");

        assertThat(faults(entry)).isEmpty();
        assertThat(entry.details()).isEqualTo(new ContactDetails(kept, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1540000000",
                "154000000012",
                "12000000001",
                "25400000001",
                "0577-88880000",
                "+86 577 8888 0000",
                "+012345678",
                "+123456",
                "+1234567890123456",
                "85290000000",
                "call me",
                "١٥٤٠٠٠٠٠٠٠١",
                "15400000001;15400000002"
            })
    void whatIsNoNumberOfAPhoneOneCarriesIsRefused(String typed) {
        assertThat(faults(new ContactEntry(typed, ""))).containsExactly("/mobile");
    }

    @ParameterizedTest
    @CsvSource({
        "lin@wenzhou.example,lin@wenzhou.example",
        "Lin.Xiao+a@WENZHOU.Example,Lin.Xiao+a@wenzhou.example",
        "ｌｉｎ＠ｗｅｎｚｈｏｕ．ｅｘａｍｐｌｅ,lin@wenzhou.example",
        "' lin_x@mail.wenzhou-bay.example ',lin_x@mail.wenzhou-bay.example"
    })
    void anAddressIsKeptAsItWasTypedButForItsHost(String typed, String kept) {
        ContactEntry entry = new ContactEntry("", typed);

        assertThat(faults(entry)).isEmpty();
        assertThat(entry.details()).isEqualTo(new ContactDetails(null, kept));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lin",
                "lin@",
                "@wenzhou.example",
                "lin@wenzhou",
                "lin@@wenzhou.example",
                ".lin@wenzhou.example",
                "lin.@wenzhou.example",
                "li..n@wenzhou.example",
                "lin@-wenzhou.example",
                "lin@wenzhou-.example",
                "lin@wenzhou..example",
                "lin@127.0.0.1",
                "lin xiao@wenzhou.example",
                "lin@wenzhou.example\nBcc: all@wenzhou.example",
                "林@wenzhou.example"
            })
    void whatIsNoAddressIsRefused(String typed) {
        assertThat(faults(new ContactEntry("", typed))).containsExactly("/email");
    }

    @Test
    void anAddressIsAsLongAsMailTakes() {
        String host = "a".repeat(63) + "." + "b".repeat(63) + "." + "c".repeat(58);

        assertThat(faults(new ContactEntry("", "n".repeat(64) + "@" + host + ".cn")))
                .isEmpty();
        assertThat(faults(new ContactEntry("", "n".repeat(65) + "@wenzhou.example")))
                .containsExactly("/email");
        assertThat(faults(new ContactEntry("", "n".repeat(64) + "@" + host + "c.cn")))
                .containsExactly("/email");
    }

    @Test
    void bothAreOptionalAndBothFaultsAreSaidAtOnce() {
        assertThat(faults(new ContactEntry("", " "))).isEmpty();
        assertThat(new ContactEntry("", " ").details()).isEqualTo(ContactDetails.NONE);
        assertThat(faults(new ContactEntry("1", "1"))).containsExactly("/mobile", "/email");
    }

    @Test
    void whatIsNotTypedLeavesWhatIsThere() {
        ContactDetails there = new ContactDetails("15400000001", "lin@wenzhou.example");

        assertThat(new ContactEntry("15400000002", "").details().over(there))
                .isEqualTo(new ContactDetails("15400000002", "lin@wenzhou.example"));
        assertThat(ContactDetails.NONE.over(there)).isEqualTo(there);
    }

    private static List<String> faults(ContactEntry entry) {
        List<Fault> faults = new ArrayList<>();
        entry.check(faults);
        return faults.stream().map(Fault::pointer).toList();
    }
}
