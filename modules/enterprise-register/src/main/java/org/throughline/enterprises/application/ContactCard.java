package org.throughline.enterprises.application;

import org.throughline.enterprises.domain.ContactDetails;
import org.throughline.enterprises.domain.ContactPerson;

/**
 * A contact person as somebody may see them.
 *
 * @param seen what shows of each datum without a purpose; null where none is kept
 */
public record ContactCard(ContactPerson person, ContactDetails seen) {}
