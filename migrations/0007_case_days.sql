-- What the deadlines of all cases are counted from, beside the long texts it stands among: the days
-- and codes of events, and of versions of the IPW. Without these a list of deadlines reads (and so
-- decrypts) every event and every programme whole.

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
  body ->> 'isOnPermanentHelp'
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
