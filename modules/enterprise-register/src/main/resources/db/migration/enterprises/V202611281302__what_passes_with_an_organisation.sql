-- When an organisation passes all it holds to another, what is open goes on in the name of the other.

-- Who asks and who is asked changes by that and by nothing else; what was asked, promised and agreed on stays.
grant update (sender, receiver) on enterprises.referral to throughline_app;

alter table enterprises.referral_step
    -- Who it was until this step, if it passed by it; the steps before were done between those.
    add column former_sender   text collate "C",
    add column former_receiver text collate "C";
