-- Whoever is concerned by a plan that was carried out is told of it, once.

alter table offices.mandate_plan
    -- When those concerned were told; null until then.
    add column told_at timestamptz,
    add constraint mandate_plan_is_told_when_applied check (told_at is null or applied_at is not null);
-- What was carried out before anybody could be told is no news.
update offices.mandate_plan set told_at = applied_at;
create index mandate_plan_untold on offices.mandate_plan (applied_at, id)
    where applied_at is not null and told_at is null;
grant update (told_at) on offices.mandate_plan to throughline_app;
