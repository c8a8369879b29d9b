-- A piece of work goes with its track by each change of a plan, so it may have several deeds in one; and what nobody
-- had comes from no office.
alter table offices.handover_deed
    drop constraint handover_deed_pkey,
    add constraint handover_deed_pkey primary key (plan, change, kind, item),
    alter column former drop not null;
drop index offices.handover_deed_of_plan;
