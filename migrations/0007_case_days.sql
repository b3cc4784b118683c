-- What the deadlines and the list of all cases are made of, beside the long texts it stands among: the
-- days and codes of events and of versions of the IPW, and who is key worker. Without these a list of
-- deadlines reads (and so decrypts) every event and every programme whole.

CREATE INDEX case_event_days ON case_event (
  kind,
  household_id,
  id,
  body ->> 'on',
  body ->> 'plannedOn',
  body ->> 'heldOn',
  body ->> 'postponedTo',
  body ->> 'state',
  body ->> 'workshop',
  body ->> 'outcome',
  body ->> 'ipwId',
  body ->> 'isOnPermanentHelp',
  body ->> 'name',
  body ->> 'accountId'
) WHERE is_removed = 0;

CREATE INDEX ipw_days ON ipw (
  household_id,
  version,
  prepared_on,
  starts_on,
  ends_on,
  key_worker_name,
  id
) WHERE is_removed = 0;
