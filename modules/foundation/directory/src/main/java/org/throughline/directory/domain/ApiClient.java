package org.throughline.directory.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.throughline.kernel.BilingualText;

/** A system that may call the API. What it may do comes with its posts. */
@Entity
@Table(name = "api_client", schema = "directory")
public class ApiClient extends Guarded {

    @Column(name = "organisation_zh", nullable = false)
    private String organisationZh;

    @Column(name = "organisation_en", nullable = false)
    private String organisationEn;

    /** For the persistence provider, which fills in the rest. */
    @SuppressWarnings("NullAway.Init")
    protected ApiClient() {}

    /**
     * A new client.
     *
     * @param name in lower case
     * @param called whose system it is
     * @param secret in its kept form
     */
    public ApiClient(UUID id, String name, BilingualText called, String secret) {
        super(id, name, secret);
        organisationZh = called.zh();
        organisationEn = called.en();
    }

    /** Whose system it is. */
    public BilingualText called() {
        return new BilingualText(organisationZh, organisationEn);
    }
}
