package org.throughline.directory.entry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.configuration.Bureau;
import org.throughline.configuration.Configuration;
import org.throughline.configuration.Division;
import org.throughline.configuration.Office;
import org.throughline.configuration.OfficeFunction;
import org.throughline.kernel.DivisionCode;

/**
 * The demo of a city that is not the shipped one: a head and an officer for each office, with the rights that its work
 * takes, and the people beside the offices, moved to this city. Names and rights are those of the shipped list.
 */
final class CastElsewhere {

    private static final String CENTRE = "longwan-ai-centre";
    private static final String ACCOUNT = "account";
    private static final int LONGEST_ACCOUNT = 36;

    /** Whoever does the same work in the shipped list, for what the work of an office takes. */
    private static final Map<OfficeFunction, String> LIKE = Map.of(
            OfficeFunction.SECTOR, "office1",
            OfficeFunction.GENERAL_RUNNING, "general",
            OfficeFunction.COORDINATION, "coordinator",
            OfficeFunction.COUNTER, "coordinator",
            OfficeFunction.POLICY, "policy",
            OfficeFunction.ATTRACTION, "industry",
            OfficeFunction.DATA, "steward",
            OfficeFunction.COMPUTE_AND_MODELS, "steward");

    private final DemoCast shipped;
    private final Configuration configuration;
    private final Bureau house;
    private final Map<String, Map<String, String>> known = new LinkedHashMap<>();
    private final List<Map<String, String>> people = new ArrayList<>();
    private final Set<String> accounts = new HashSet<>();

    CastElsewhere(DemoCast shipped, Configuration configuration, Bureau house) {
        this.shipped = shipped;
        this.configuration = configuration;
        this.house = house;
        shipped.people().forEach(row -> known.put(DemoTable.text(row, ACCOUNT), row));
    }

    DemoCast cast() {
        Division district = district();
        enter(row("director", house.code()));
        for (Bureau bureau : configuration.bureaus()) {
            bureau.offices().forEach(office -> enter(bureau, office));
        }
        for (String liaison : List.of("ecology", "economy", "liaison")) {
            enter(row(liaison, DemoTable.text(like(liaison), "organisation")));
        }
        Map<String, String> centre = row("longwan", "district-centre");
        centre.put(ACCOUNT, "district");
        centre.put("post zh", district.name().zh() + "中心主任");
        centre.put("post en", "Head of the centre of " + district.name().en());
        enter(centre);
        for (String duty : List.of("auditor", "security", "system")) {
            enter(row(duty, house.code()));
        }
        return new DemoCast(
                shipped.organisations().stream().map(this::moved).toList(),
                people,
                shipped.clients().stream().map(this::movedClient).toList(),
                shipped.mailDomain());
    }

    private void enter(Bureau bureau, Office office) {
        String organisation = bureau.code() + "/" + office.code();
        Integer number = office.number();
        Map<String, String> head = row("office1", organisation);
        head.put(ACCOUNT, number == null ? office.code() : "office" + number);
        head.put("post zh", office.name().zh() + "负责人");
        head.put("post en", "Head, " + office.name().en());
        head.put("rights", String.join(" ", rights(office)));
        enter(head);
        Map<String, String> officer = new LinkedHashMap<>(head);
        officer.put(ACCOUNT, number == null ? office.code() + "-1" : "officer" + number + "1");
        officer.put("post zh", office.name().zh() + "干部");
        officer.put("post en", "Officer, " + office.name().en());
        enter(officer);
    }

    /** What those do in the shipped list whose work the office has; reading is everybody's. */
    private Set<String> rights(Office office) {
        Set<String> rights = new LinkedHashSet<>(DemoTable.rights("reading -admin:read"));
        for (OfficeFunction function : office.functions()) {
            String account = LIKE.get(function);
            if (account != null) {
                rights.addAll(DemoTable.rights(DemoTable.text(like(account), "rights")));
            }
        }
        return rights;
    }

    /** Somebody who does what this account of the shipped list does. */
    private Map<String, String> row(String account, String organisation) {
        Map<String, String> row = new LinkedHashMap<>(like(account));
        row.put("organisation", organisation);
        return row;
    }

    private Map<String, String> like(String account) {
        Map<String, String> row = known.get(account);
        if (row == null) {
            throw new IllegalStateException("The list of the demo lacks " + account);
        }
        return row;
    }

    /** Everybody is somebody else: a surname of the list with a given name of the list, each pair once. */
    private void enter(Map<String, String> row) {
        String account = DemoTable.text(row, ACCOUNT);
        String free = account.length() > LONGEST_ACCOUNT ? account.substring(0, LONGEST_ACCOUNT) : account;
        String taken = free;
        for (int next = 2; !accounts.add(free); next++) {
            free = taken + "-" + next;
        }
        List<Map<String, String>> names = shipped.people();
        int place = people.size();
        Map<String, String> surname = names.get(place % names.size());
        Map<String, String> given = names.get((place + place / names.size()) % names.size());
        row.put(ACCOUNT, free);
        row.put(
                "zh",
                DemoTable.text(surname, "zh").charAt(0)
                        + DemoTable.text(given, "zh").substring(1));
        row.put(
                "en",
                DemoTable.text(surname, "en").replaceFirst(" .*", "") + " "
                        + DemoTable.text(given, "en").replaceFirst(".* ", ""));
        people.add(row);
    }

    private Map<String, String> moved(Map<String, String> organisation) {
        Map<String, String> moved = new LinkedHashMap<>(organisation);
        String place = DemoTable.text(organisation, "districts");
        moved.put("districts", place.length() > 4 ? district().code().value() : start(place.length()));
        if (DemoTable.text(organisation, "code").equals(CENTRE)) {
            moved.put("code", "district-centre");
            nameCentre(moved);
        }
        return moved;
    }

    private Map<String, String> movedClient(Map<String, String> client) {
        Map<String, String> moved = new LinkedHashMap<>(client);
        if (DemoTable.text(client, "organisation").equals(CENTRE)) {
            moved.put("client", "district");
            moved.put("organisation", "district-centre");
            nameCentre(moved);
        }
        return moved;
    }

    private void nameCentre(Map<String, String> row) {
        row.put("zh", district().name().zh() + "企业服务中心");
        row.put("en", "Firms' centre of " + district().name().en());
    }

    /** The first district that the house serves; where none is listed, what it serves as a whole. */
    private Division district() {
        DivisionCode served = house.divisions().get(0);
        return configuration.divisions().stream()
                .filter(division ->
                        division.code().value().length() == 6 && division.code().within(served))
                .findFirst()
                .or(() -> configuration.division(served))
                .orElseThrow();
    }

    /** The city, or the province, of what the house serves. */
    private String start(int digits) {
        String served = house.divisions().get(0).value();
        return served.substring(0, Math.min(digits, served.length()));
    }
}
