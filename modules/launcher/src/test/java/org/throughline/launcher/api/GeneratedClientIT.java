package org.throughline.launcher.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.throughline.client.ApiClient;
import org.throughline.client.ApiException;
import org.throughline.client.ApiResponse;
import org.throughline.client.api.AccessApi;
import org.throughline.client.api.EnterprisesApi;
import org.throughline.client.model.ChangedEnterprise;
import org.throughline.client.model.Enterprise;
import org.throughline.client.model.EnterprisePage;
import org.throughline.client.model.Fact;
import org.throughline.client.model.NewEnterprise;
import org.throughline.client.model.NewFact;
import org.throughline.client.model.Problem;
import org.throughline.client.model.ProblemFault;
import org.throughline.client.model.Token;
import org.throughline.testkit.ThroughlineServer;

/** What another system does with a client that it generated from the description. */
class GeneratedClientIT {

    private final EnterprisesApi firms = new EnterprisesApi(client("Authorization", Api.bearer("province", "")));

    @Test
    void itGetsATokenAndReadsTheListToItsEnd() throws ApiException {
        AccessApi access = new AccessApi(client("Authorization", Api.basic("readonly", ThroughlineServer.SECRET)));
        Token token = access.issueToken("client_credentials", "enterprises:read");
        EnterprisesApi reading = new EnterprisesApi(client("Authorization", "Bearer " + token.getAccessToken()));

        List<String> codes = new ArrayList<>();
        @Nullable String after = null;
        do {
            EnterprisePage page = reading.listEnterprises(
                    null, "330303", null, null, null, null, null, null, null, "CODE", 100, after);
            page.getItems().forEach(firm -> codes.add(firm.getUscc()));
            after = page.getNext();
        } while (after != null);

        assertThat(codes).hasSizeGreaterThan(100).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void itEntersFindsAndChangesAFirm(TestReporter reporter) throws ApiException {
        NewEnterprise wanted = firm(reporter);
        ApiResponse<Enterprise> entered = firms.registerEnterpriseWithHttpInfo(wanted, null);
        String code = wanted.getUscc();

        EnterprisePage found =
                firms.listEnterprises(code, null, null, null, null, null, null, null, null, null, null, null);
        ChangedEnterprise changed = new ChangedEnterprise()
                .name("温州湾示例换名有限公司")
                .industry(wanted.getIndustry())
                .district(wanted.getDistrict());
        String version = header(entered, "ETag");
        ApiResponse<Enterprise> answer = firms.changeEnterpriseWithHttpInfo(code, version, changed);

        assertThat(entered.getStatusCode()).isEqualTo(201);
        assertThat(header(entered, "Location")).endsWith(code);
        assertThat(found.getItems()).singleElement().isEqualTo(entered.getData());
        assertThat(header(answer, "ETag")).isNotEqualTo(version);
        assertThat(firms.getEnterprise(code)).isEqualTo(answer.getData());
        assertThat(firms.getEnterprise(code).getName()).isEqualTo("温州湾示例换名有限公司");
    }

    @Test
    void itWritesAndReadsValuesOfEveryKind(TestReporter reporter) throws ApiException {
        NewEnterprise wanted = firm(reporter);
        firms.registerEnterprise(wanted, null);

        firms.recordFact(wanted.getUscc(), "revenue", "*", fact(new BigDecimal("12500000.50")));
        firms.recordFact(wanted.getUscc(), "highTech", "*", fact(true));
        firms.recordFact(wanted.getUscc(), "aiUses", "*", fact(List.of("质检", "排产")));
        firms.recordFact(wanted.getUscc(), "creditRating", "*", fact("A"));

        Map<String, Object> values =
                firms.listFactsOfEnterprise(wanted.getUscc(), false, null, null).getItems().stream()
                        .collect(Collectors.toMap(Fact::getName, Fact::getValue));
        assertThat(new BigDecimal(String.valueOf(values.get("revenue")))).isEqualByComparingTo("12500000.50");
        assertThat(values).containsEntry("highTech", true).containsEntry("creditRating", "A");
        assertThat(values.get("aiUses"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(2);
    }

    @Test
    void itIsToldWhatIsWrongInAFormItUnderstands(TestReporter reporter) throws ApiException {
        NewEnterprise wanted = firm(reporter);
        firms.registerEnterprise(wanted, null);
        ChangedEnterprise bad = new ChangedEnterprise().name("x").industry("Z9").district("330303");

        Problem stale = problem(412, () -> firms.changeEnterprise(wanted.getUscc(), "\"987654321\"", bad));
        Problem invalid = problem(422, () -> firms.changeEnterprise(wanted.getUscc(), "*", bad));
        Problem unknown = problem(404, () -> firms.getEnterprise("91330398MA0000000X"));
        Problem twice = problem(409, () -> firms.registerEnterprise(wanted, null));

        assertThat(stale.getType()).endsWith(":version-stale");
        assertThat(invalid.getErrors()).extracting(ProblemFault::getPointer).contains("/name", "/industry");
        assertThat(unknown.getType()).endsWith(":enterprise-not-found");
        assertThat(twice.getType()).endsWith(":enterprise-already-registered");
    }

    private static ApiClient client(String header, String value) {
        String base = ThroughlineServer.get().address("/api/v1").toString();
        ApiClient client = new ApiClient(HttpClient.newBuilder(), ApiClient.createDefaultObjectMapper(), base);
        client.setRequestInterceptor(request -> request.header(header, value));
        return client;
    }

    private static NewEnterprise firm(TestReporter reporter) {
        return new NewEnterprise()
                .uscc(Creation.drawing(reporter).uscc())
                .name("温州湾示例电气有限公司")
                .industry("C3823")
                .district("330303");
    }

    private static NewFact fact(Object value) {
        return new NewFact().value(value).source("企业年报").asOf(LocalDate.of(2025, 12, 31));
    }

    private static String header(ApiResponse<?> answer, String name) {
        return answer.getHeaders().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(header -> header.getValue().get(0))
                .findFirst()
                .orElse("");
    }

    private static Problem problem(int status, ThrowingCallable call) {
        ApiException refused = catchThrowableOfType(ApiException.class, call);
        assertThat(refused.getCode()).isEqualTo(status);
        try {
            return ApiClient.createDefaultObjectMapper().readValue(refused.getResponseBody(), Problem.class);
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(refused.getResponseBody(), unreadable);
        }
    }
}
