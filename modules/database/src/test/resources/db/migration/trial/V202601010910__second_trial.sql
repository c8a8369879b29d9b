alter table trial.note add column written_on date;
