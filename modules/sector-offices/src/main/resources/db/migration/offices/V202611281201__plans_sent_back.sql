-- A second person can send a plan back instead of approving it.
alter table offices.mandate_plan
    add column returned_at  timestamptz,
    add column returned_by  text,
    add column returned_for text,
    add constraint mandate_plan_was_returned_by_somebody check (num_nulls(returned_at, returned_by, returned_for) in (0, 3));
grant update (returned_at, returned_by, returned_for) on offices.mandate_plan to throughline_app;
create index mandate_plan_awaits_approval on offices.mandate_plan (id) where state = 'SUBMITTED';
