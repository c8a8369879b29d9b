package org.throughline.enterprises.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.throughline.directory.Reaches;
import org.throughline.enterprises.EnterpriseCensus;
import org.throughline.enterprises.EnterpriseCensus.Dimension;
import org.throughline.enterprises.EnterpriseDirectory;
import org.throughline.enterprises.EnterpriseFilter;
import org.throughline.enterprises.EntityKind;
import org.throughline.enterprises.SizeClass;
import org.throughline.kernel.DivisionCode;
import org.throughline.kernel.IndustryCode;

/** What the filters of the list offer: every code that a firm of the register has, with how many have it. */
@Named("enterpriseChoices")
@RequestScoped
public class Choices {

    private static final Map<String, Dimension> DIMENSIONS = Map.of(
            "district", Dimension.DISTRICT,
            "zone", Dimension.ZONE,
            "industry", Dimension.INDUSTRY,
            "kind", Dimension.KIND);

    private static final Map<Locale, List<Option>> CLASSES = new ConcurrentHashMap<>();

    private final Map<String, List<Option>> options = new HashMap<>();
    private final Map<String, List<Share>> shares = new HashMap<>();

    @Inject
    private EnterpriseCensus census;

    @Inject
    private EnterpriseDirectory firms;

    @Inject
    private Reaches reaches;

    @Inject
    private CodeNames names;

    /** Filters that offer a choice of a few, in their order; industries are a tree. */
    public List<String> getFilters() {
        return List.of("district", "zone", "kind", "size");
    }

    /**
     * The codes of a filter with their names and, where they are counted, numbers of firms, in the order of the codes.
     */
    public List<Option> options(String filter) {
        return options.computeIfAbsent(filter, this::optionsOf);
    }

    private List<Option> optionsOf(String filter) {
        if (filter.equals("size")) {
            return Arrays.stream(SizeClass.values())
                    .map(size -> new Option(size.name(), names.size(size.name())))
                    .toList();
        }
        return counted(filter).entrySet().stream()
                .map(code ->
                        new Option(code.getKey(), "%s %,d".formatted(label(filter, code.getKey()), code.getValue())))
                .toList();
    }

    /**
     * One step down the tree of industries.
     *
     * @param firms how many there are within reach
     */
    public record Branch(String code, String name, long firms) {}

    /** The industries above a code and itself, from the section on; none for no code. */
    public List<Branch> industryTrail(String code) {
        List<Branch> trail = new ArrayList<>();
        for (int length : List.of(1, 3, 4, 5)) {
            if (length <= code.length() && IndustryCode.isWellFormed(code)) {
                trail.add(branch(code.substring(0, length)));
            }
        }
        return trail;
    }

    /** What an industry is parted into and has firms; the sections for no code, none below a class. */
    public List<Branch> industryBranches(String code) {
        Map<String, Long> counted = new TreeMap<>();
        int length = code.isEmpty() ? 1 : code.length() == 1 ? 3 : code.length() + 1;
        if (length <= 3) {
            counted("industry").forEach((division, firms) -> {
                if (division.startsWith(code)) {
                    counted.merge(division.substring(0, length), firms, Long::sum);
                }
            });
        } else if (length <= 5 && IndustryCode.isWellFormed(code)) {
            for (int digit = 0; digit < 10; digit++) {
                counted.put(code + digit, count(code + digit));
            }
        }
        return counted.entrySet().stream()
                .filter(part -> part.getValue() > 0)
                .map(part ->
                        new Branch(part.getKey(), names.industry(new IndustryCode(part.getKey())), part.getValue()))
                .toList();
    }

    private Branch branch(String code) {
        return new Branch(code, names.industry(new IndustryCode(code)), 0);
    }

    private long count(String industry) {
        return firms.count(
                EnterpriseFilter.ALL.withIndustry(new IndustryCode(industry)), reaches.of("enterprises:read"));
    }

    /** Every zone with a firm in it, and none, for a form. */
    public List<Option> getZones() {
        List<Option> zones = new ArrayList<>();
        zones.add(new Option("", names.none()));
        counted("zone").keySet().forEach(code -> zones.add(new Option(code, names.zone(code))));
        return zones;
    }

    public List<Option> getKinds() {
        return Arrays.stream(EntityKind.values())
                .map(kind -> new Option(kind.name(), names.kind(kind.name())))
                .toList();
    }

    public List<Option> getDistricts() {
        return counted("district").keySet().stream()
                .map(code -> new Option(code, names.district(new DivisionCode(code))))
                .toList();
    }

    /** Every class of industry there is; looked up once a language, since the classification does not change. */
    public List<Option> getIndustries() {
        return CLASSES.computeIfAbsent(names.language(), language -> names.industryClasses());
    }

    /** The codes of a filter with their names, those with most firms first. */
    public List<Share> shares(String filter, int most) {
        return shares.computeIfAbsent(filter, asked -> sharesOf(asked, most));
    }

    private List<Share> sharesOf(String filter, int most) {
        List<Map.Entry<String, Long>> largest = counted(filter).entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .limit(most)
                .toList();
        return largest.stream()
                .map(code -> new Share(
                        code.getKey(),
                        label(filter, code.getKey()),
                        code.getValue(),
                        100 * code.getValue() / largest.get(0).getValue()))
                .toList();
    }

    /**
     * One code, its name and how many firms have it.
     *
     * @param percent of what the largest has, 0 to 100
     */
    public record Share(String code, String label, long firms, long percent) {}

    /** What a value of a filter is called; the value itself where it is no known code. */
    public String label(String filter, String value) {
        return switch (filter) {
            case "district" -> DivisionCode.isWellFormed(value) ? names.district(new DivisionCode(value)) : value;
            case "industry" ->
                IndustryCode.isWellFormed(value) ? value + " " + names.industry(new IndustryCode(value)) : value;
            case "zone" -> names.zone(value);
            case "kind" -> names.kind(value);
            case "size" -> names.size(value);
            case "served" -> names.reader();
            default -> value;
        };
    }

    /** What a typed code stands for, as the beginning of a help text; empty where it is no known code. */
    public String hint(String filter, String value) {
        return names.known(filter, value).map(name -> name + " · ").orElse("");
    }

    private Map<String, Long> counted(String filter) {
        Dimension dimension = DIMENSIONS.get(filter);
        return dimension == null
                ? Map.of()
                : census.latest(reaches.of("enterprises:read")).by().getOrDefault(dimension, Map.of());
    }
}
