-- Which number and functions an office has holds for a time, like its name.
alter table directory.organisation_phase
    add column number    integer,
    -- Null where they were not recorded yet: the next start records them for the phase that holds.
    add column functions text[];

-- An organisation that passed all it held to another is closed for good: configuration does not bring it back.
alter table directory.organisation
    -- The first day on which it is there no longer; null for one that nobody closed.
    add column closed_on date,
    add column successor uuid references directory.organisation,
    add constraint organisation_is_closed_for_a_successor check ((closed_on is null) = (successor is null)),
    add constraint organisation_is_not_its_own_successor check (successor <> id);
grant update (closed_on, successor) on directory.organisation to throughline_app;
