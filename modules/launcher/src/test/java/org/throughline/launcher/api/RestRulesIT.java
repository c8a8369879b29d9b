package org.throughline.launcher.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation of the description keeps every rule of the house; operations to come are taken in by themselves. */
class RestRulesIT {

    static Stream<Arguments> rulesAndOperations() {
        return Stream.of(RestRule.values())
                .flatMap(rule -> Contract.get().operations().stream().map(each -> Arguments.of(rule, each)));
    }

    @ParameterizedTest
    @MethodSource("rulesAndOperations")
    void everyOperationKeepsEveryRule(RestRule rule, Operation operation, TestReporter reporter) {
        Creation creation = Creation.drawing(reporter);

        List<String> faults = rule.faults(operation, Api::send, creation);

        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyRuleSeesAResourceThatBreaksIt(RestRule rule, TestReporter reporter) {
        Creation creation = Creation.drawing(reporter);
        Service flawed = Flaw.breaking(rule, Api::send);

        List<String> faults = Contract.get().operations().stream()
                .flatMap(operation -> rule.faults(operation, flawed, creation).stream())
                .toList();

        assertThat(faults).isNotEmpty();
    }
}
