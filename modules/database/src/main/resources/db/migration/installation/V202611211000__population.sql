-- What an installation was filled with at first: written in the transaction that filled it.
create schema installation;

create table installation.population (
    kind text primary key check (kind in ('demo', 'empty')),
    made_at timestamptz not null
);

create unique index population_once on installation.population ((true));

comment on table installation.population is 'At most one row: demo or empty. No row: not filled yet.';

grant usage on schema installation to throughline_app;
grant select on installation.population to throughline_app;
