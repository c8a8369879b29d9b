package org.throughline.launcher.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.throughline.kernel.Uscc;

/**
 * A firm of the demo with everything that a firm can have.
 *
 * @param contact identity of a contact person of it, at whom somebody has looked
 * @param referral identity of a matter of it that was referred to somebody
 * @param former code of another record in the same district, which could be merged into it; one was already
 */
record FirmUnderTest(String uscc, String contact, String referral, String former) {

    /** None yet. */
    static final FirmUnderTest NONE = new FirmUnderTest("", "", "", "");

    private static final AtomicInteger NUMBERS = new AtomicInteger((int) (System.nanoTime() % 50_000_000));

    /** The firm with this code, and a new contact person. */
    static FirmUnderTest with(String uscc) {
        Operation add = operation("POST /enterprises/{uscc}/contacts");
        ObjectNode person = add.exampleBody().put("phone", phone());
        Answer added =
                Api.send(Api.Call.of("POST", add.pathWith(Map.of("uscc", uscc))).json(person.toString()));
        String contact = added.json().path("id").asText();
        Operation look = operation("POST /enterprises/{uscc}/contacts/{id}/disclosures");
        Answer seen = Api.send(Api.Call.of("POST", look.pathWith(Map.of("uscc", uscc, "id", contact)))
                .json(look.exampleBody().toString()));
        if (added.status() != 201 || seen.status() != 200) {
            throw new IllegalStateException(added.body() + " " + seen.body());
        }
        merge(uscc);
        keepAView();
        serve(uscc);
        return new FirmUnderTest(uscc, contact, refer(uscc), another(uscc));
    }

    /** Refers a matter of a firm, as the example has it. */
    static String refer(String uscc) {
        Operation refer = operation("POST /enterprises/{uscc}/referrals");
        Answer referred = Api.send(Api.Call.of("POST", refer.pathWith(Map.of("uscc", uscc)))
                .json(refer.exampleBody().toString()));
        if (referred.status() != 201) {
            throw new IllegalStateException(referred.body());
        }
        return referred.json().path("id").asText();
    }

    /** Has somebody serve a firm, as the example has it; whoever did before ends. */
    private static void serve(String uscc) {
        Operation assign = operation("POST /enterprises/{uscc}/assignments");
        String path = assign.pathWith(Map.of("uscc", uscc));
        Answer former = Api.send(Api.Call.of("GET", path + "?limit=1"));
        String id = former.json().at("/items/0/id").asText();
        if (!id.isEmpty()) {
            Api.send(Api.Call.of("POST", path + "/" + id + "/end")
                    .with("If-Match", "*")
                    .json("{\"reason\": \"换人\"}"));
        }
        Answer assigned =
                Api.send(Api.Call.of("POST", path).json(assign.exampleBody().toString()));
        if (assigned.status() != 201) {
            throw new IllegalStateException(assigned.body());
        }
    }

    /** Keeps a filter of the list of firms under a name of its own. */
    private static void keepAView() {
        Operation keep = operation("POST /enterprise-views");
        ObjectNode view = keep.exampleBody().put("name", "View " + NUMBERS.incrementAndGet());
        Answer kept = Api.send(Api.Call.of("POST", keep.pathWith(Map.of())).json(view.toString()));
        if (kept.status() != 201) {
            throw new IllegalStateException(kept.body());
        }
    }

    /** Another record in the district of a firm, which is new. */
    static String another(String uscc) {
        String district = Api.send(Api.Call.of("GET", "/enterprises/" + uscc))
                .json()
                .path("district")
                .asText();
        return entered(Api::send, "", district);
    }

    /**
     * A new record in a district, whose name no other has.
     *
     * @param api where the server has its API, before the path of each operation
     */
    static String entered(Function<Api.Call, Answer> server, String api, String district) {
        return entered(server, api, district, "温州并入示例" + NUMBERS.incrementAndGet() + "有限公司");
    }

    /** Records that may be one firm, each with each of the others, and a search that found them. */
    static void alike() {
        String name = "温州同名示例" + NUMBERS.incrementAndGet() + "有限公司";
        for (int record = 0; record < 4; record++) {
            entered(Api::send, "", "330303", name);
        }
        Operation search = operation("POST /duplicate-searches");
        Answer asked = Api.send(
                Api.Call.of("POST", search.path()).json(search.exampleBody().toString()));
        Exemplar.awaitOver(asked.json().path("job").asText());
    }

    private static String entered(Function<Api.Call, Answer> server, String api, String district, String name) {
        int number = NUMBERS.incrementAndGet();
        String first17 = "91330398MA6%06d".formatted(number % 1_000_000);
        String code = first17 + Uscc.checkDigit(first17);
        Operation enter = operation("POST /enterprises");
        ObjectNode firm = enter.exampleBody();
        firm.put("uscc", code).put("name", name).put("district", district);
        firm.remove("zone");
        Answer answer = server.apply(Api.Call.of("POST", api + "/enterprises").json(firm.toString()));
        if (answer.status() != 201) {
            throw new IllegalStateException(answer.status() + " " + answer.body());
        }
        return code;
    }

    private static void merge(String uscc) {
        Operation merge = operation("POST /enterprises/{uscc}/merges");
        ObjectNode body = merge.exampleBody().put("former", another(uscc));
        Answer merged = Api.send(Api.Call.of("POST", merge.pathWith(Map.of("uscc", uscc)))
                .with("If-Match", "*")
                .json(body.toString()));
        if (merged.status() != 201) {
            throw new IllegalStateException(merged.body());
        }
    }

    /** A number that no operator gives to customers and nobody used before. */
    static String phone() {
        return "154%08d".formatted(NUMBERS.incrementAndGet());
    }

    static Operation operation(String name) {
        return Contract.get().operations().stream()
                .filter(operation -> operation.toString().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
