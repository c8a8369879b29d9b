package org.throughline.offices.faces;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.TrackCode;
import org.throughline.offices.domain.ExpertEntry;
import org.throughline.offices.domain.ExpertProfile;

/** What stands in the fields about an expert: text as it was typed, empty where nothing was. */
public class ExpertForm {

    private static final List<String> FIELDS = List.of(
            "name",
            "phone",
            "email",
            "institution",
            "title",
            "fields",
            "interests",
            "contact",
            "since",
            "until",
            "givenOn",
            "form",
            "endsOn");

    private final Map<String, String> typed = new LinkedHashMap<>();
    private String[] tracks = {};
    private String[] topics = {};
    private String[] purposes = {};

    ExpertForm() {
        FIELDS.forEach(field -> typed.put(field, ""));
    }

    /** What stands of an expert, but for what says who it is. */
    void show(ExpertProfile profile) {
        typed.put("institution", profile.institution());
        typed.put("title", Objects.requireNonNullElse(profile.title(), ""));
        typed.put("fields", String.join("、", profile.fields()));
        typed.put("interests", Objects.requireNonNullElse(profile.interests(), ""));
        typed.put("contact", profile.contact());
        typed.put("since", profile.period().start().toString());
        typed.put("until", Objects.toString(profile.period().end(), ""));
        tracks = profile.tracks().stream().map(TrackCode::value).toArray(String[]::new);
        topics = profile.topics().stream().map(Enum::name).toArray(String[]::new);
    }

    /** The values by field, which the page reads and writes. */
    public Map<String, String> getTyped() {
        return typed;
    }

    public String[] getTracks() {
        return tracks.clone();
    }

    public void setTracks(String @Nullable [] tracks) {
        this.tracks = chosen(tracks);
    }

    public String[] getTopics() {
        return topics.clone();
    }

    public void setTopics(String @Nullable [] topics) {
        this.topics = chosen(topics);
    }

    public String[] getPurposes() {
        return purposes.clone();
    }

    public void setPurposes(String @Nullable [] purposes) {
        this.purposes = chosen(purposes);
    }

    /** A new expert: what is empty is missing. */
    ExpertEntry entry() {
        return entry(value("name"), value("phone"), value("email"), consent());
    }

    /** Changes of an expert: of what says who it is, and of the consent, what is empty stays. */
    ExpertEntry changes() {
        boolean agreed = purposes.length > 0 || !(value("givenOn") + value("endsOn")).isEmpty();
        return entry(orNull("name"), orNull("phone"), orNull("email"), agreed ? consent() : null);
    }

    private ExpertEntry entry(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email,
            ExpertEntry.@Nullable Agreed consent) {
        List<String> fields = Arrays.stream(value("fields").split("[,，、;；\\n]", -1))
                .map(String::strip)
                .filter(field -> !field.isEmpty())
                .toList();
        return new ExpertEntry(
                name,
                phone,
                email,
                value("institution"),
                value("title"),
                fields,
                List.of(tracks),
                List.of(topics),
                value("interests"),
                value("contact"),
                value("since"),
                value("until"),
                consent);
    }

    private ExpertEntry.Agreed consent() {
        return new ExpertEntry.Agreed(value("givenOn"), value("form"), List.of(purposes), value("endsOn"), false);
    }

    private String value(String field) {
        return Objects.requireNonNullElse(typed.get(field), "").strip();
    }

    private @Nullable String orNull(String field) {
        String text = value(field);
        return text.isEmpty() ? null : text;
    }

    static String[] chosen(String @Nullable [] some) {
        return some == null ? new String[0] : some.clone();
    }
}
