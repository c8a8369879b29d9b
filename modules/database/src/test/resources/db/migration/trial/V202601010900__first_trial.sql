create schema trial;
create table trial.note (id bigint generated always as identity primary key, words text not null);
create index note_words on trial.note using gin (words gin_trgm_ops);
grant usage on schema trial to throughline_app;
grant select, insert on trial.note to throughline_app;
