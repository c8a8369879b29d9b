-- The desk asks for the latest changes of entries.
create index enterprise_history_latest on enterprises.enterprise_history (superseded_at);
