-- Firms by what is known of them today. Each entry has one value: the columns before it are bound to its fact and year,
-- those of other types to null, so that any condition reads one stretch of the index and nothing of the table.
create index fact_by_value on enterprises.fact
    (definition_id, year, number, words, day, truth, enterprise_id, ends_on) where latest;
-- Conditions on facts are planned by how common a value is.
alter table enterprises.fact alter column number set statistics 500;
