package org.throughline.enterprises.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import org.throughline.enterprises.FirmSection;
import org.throughline.kernel.CurrentUser;

/** What other modules have to say of the firm of a page. */
@Named("firmSections")
@RequestScoped
public class FirmSections {

    @Inject
    private Instance<FirmSection> sections;

    @Inject
    private CurrentUser user;

    /** The drawn parts that the reader may see, in their order. */
    public List<String> getViews() {
        return sections.stream()
                .filter(section -> user.may(section.right()))
                .sorted(Comparator.comparingInt(FirmSection::rank))
                .map(FirmSection::view)
                .toList();
    }
}
