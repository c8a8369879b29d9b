package org.throughline.policies.catalogue;

import java.time.Instant;
import java.util.UUID;

/**
 * A policy with the version that stands for it: the one that holds now, else the latest.
 *
 * @param id UUID version 7
 * @param revision counts the changes of the policy and of all its versions, from 0
 * @param addedBy account of a person or name of a client
 * @param clauses how many clauses that version has
 */
public record Policy(
        UUID id, long revision, PolicyCard card, Instant addedAt, String addedBy, VersionHead version, int clauses) {}
