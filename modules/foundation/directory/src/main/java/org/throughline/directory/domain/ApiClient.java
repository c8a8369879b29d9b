package org.throughline.directory.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Client;

/** A system of another organisation that may call the API. */
@Entity
@Table(name = "api_client", schema = "directory")
public class ApiClient extends Guarded {

    private @Nullable String district;

    @Column(nullable = false)
    private String[] scopes;

    /** For the persistence provider, which fills in the rest. */
    @SuppressWarnings("NullAway.Init")
    protected ApiClient() {}

    public Client client() {
        return new Client(name(), Optional.ofNullable(district), Set.copyOf(List.of(scopes)));
    }
}
