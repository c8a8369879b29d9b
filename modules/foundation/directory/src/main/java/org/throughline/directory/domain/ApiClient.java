package org.throughline.directory.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

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
}
