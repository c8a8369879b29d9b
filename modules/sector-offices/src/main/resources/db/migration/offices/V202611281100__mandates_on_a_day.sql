-- Who covers what on a day, however much came before and will come after it.
create index mandate_on_a_day on offices.mandate using gist (bureau, daterange(valid_from, valid_to))
    where believed_to is null;
