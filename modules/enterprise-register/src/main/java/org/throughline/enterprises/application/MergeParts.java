package org.throughline.enterprises.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.throughline.enterprises.MergeContributor;

/** Everything that has something to bring over when two records are merged, in the order of the names. */
@ApplicationScoped
public class MergeParts {

    private Supplier<Stream<MergeContributor>> contributors;

    @SuppressWarnings("NullAway.Init")
    protected MergeParts() {
        // For the CDI proxy.
    }

    @Inject
    public MergeParts(@Any Instance<MergeContributor> contributors) {
        this.contributors = contributors::stream;
    }

    public MergeParts(List<MergeContributor> contributors) {
        this.contributors = contributors::stream;
    }

    List<MergeContributor> all() {
        return contributors
                .get()
                .sorted(Comparator.comparing(MergeContributor::name))
                .toList();
    }

    Optional<MergeContributor> named(String name) {
        return all().stream().filter(part -> part.name().equals(name)).findFirst();
    }

    /** Those of these columns that nobody answers for. */
    List<String> unknown(List<String> relations) {
        Set<String> known = new HashSet<>();
        all().forEach(part -> known.addAll(part.relations()));
        return relations.stream().filter(relation -> !known.contains(relation)).toList();
    }
}
