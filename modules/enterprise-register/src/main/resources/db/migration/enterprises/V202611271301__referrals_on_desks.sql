-- A desk reads what waits for an organisation by the day it is due and, of one day, by identity.

create index referral_on_desk on enterprises.referral (receiver, due_on, id) where over_at is null;
drop index enterprises.referral_to_answer;
