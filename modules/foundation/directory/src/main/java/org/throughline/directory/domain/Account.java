package org.throughline.directory.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.throughline.kernel.BilingualText;

/** The account of a person: the name they sign in with. What they may do comes with their posts. */
@Entity
@Table(name = "account", schema = "directory")
public class Account extends Guarded {

    @Column(name = "name_zh", nullable = false)
    private String nameZh;

    @Column(name = "name_en", nullable = false)
    private String nameEn;

    /** For the persistence provider, which fills in the rest. */
    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    /**
     * A new account.
     *
     * @param name in lower case
     * @param called the person's name
     * @param secret in its kept form
     */
    public Account(UUID id, String name, BilingualText called, String secret) {
        super(id, name, secret);
        nameZh = called.zh();
        nameEn = called.en();
    }

    /** The person's name. */
    public BilingualText called() {
        return new BilingualText(nameZh, nameEn);
    }
}
