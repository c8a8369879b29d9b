-- Who is on no list of the specialised and sophisticated is not one: absence may mean no of codes and tags too.

alter table enterprises.fact_definition
    drop constraint fact_definition_no_of_boolean,
    add constraint fact_definition_no_of_held check (type in ('BOOLEAN', 'CODE', 'TAGS') or not absence_means_no);
