-- The journal is read in the order of identities, which is that of time; each question narrows it by an index of its own.
create index entry_of_kind on journal.entry (kind, id);
create index entry_of_actor on journal.entry (actor, id);
