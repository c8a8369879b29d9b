-- A batch of the sealer goes on behind the last entry it took, also in the middle of one transaction: by transaction and
-- identity. The former index knew transactions only, so that each batch of a large one began at its first entry.
create index entry_in_order on journal.entry (transaction_id, id);
drop index journal.entry_of_transaction;
