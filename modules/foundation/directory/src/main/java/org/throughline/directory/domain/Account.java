package org.throughline.directory.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.throughline.directory.Person;

/** The account of a person: the name they sign in with, their post and the rights that come with it. */
@Entity
@Table(name = "account", schema = "directory")
public class Account extends Guarded {

    @Column(name = "name_zh", nullable = false)
    private String nameZh;

    @Column(name = "name_en", nullable = false)
    private String nameEn;

    @Column(name = "post_zh", nullable = false)
    private String postZh;

    @Column(name = "post_en", nullable = false)
    private String postEn;

    @Column(nullable = false)
    private String[] rights;

    /** For the persistence provider, which fills in the rest. */
    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    /** A new account; the secret comes in its kept form. */
    public Account(UUID id, Person person, String secret) {
        super(id, person.account(), secret);
        nameZh = person.nameZh();
        nameEn = person.nameEn();
        postZh = person.postZh();
        postEn = person.postEn();
        rights = new TreeSet<>(person.rights()).toArray(String[]::new);
    }

    public Person person() {
        return new Person(name(), nameZh, nameEn, postZh, postEn, Set.copyOf(List.of(rights)));
    }
}
