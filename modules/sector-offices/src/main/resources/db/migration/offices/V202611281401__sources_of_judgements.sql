-- What a judgement rests on, by identity: sessions of experts and entries of the technology watch, which stay for good.
alter table offices.track_window add column sources uuid[] not null default '{}';
alter table offices.track_judgement add column sources uuid[] not null default '{}';
alter table offices.judgement_draft add column sources uuid[] not null default '{}';
grant update (sources) on offices.judgement_draft to throughline_app;
