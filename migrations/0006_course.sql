-- The course of a case: what happened and what is planned, one row each, and files the office
-- attached. A consent may be given for a time.

ALTER TABLE consent ADD COLUMN valid_until TEXT;

CREATE TABLE case_event (
  id TEXT PRIMARY KEY NOT NULL,
  revision INTEGER NOT NULL,
  updated_at TEXT NOT NULL,
  origin_id TEXT NOT NULL,
  is_removed INTEGER NOT NULL DEFAULT 0 CHECK (is_removed IN (0, 1)),
  household_id TEXT NOT NULL REFERENCES household (id),
  kind TEXT NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body))
) STRICT;
CREATE INDEX case_event_household ON case_event (household_id);

CREATE TABLE case_file (
  id TEXT PRIMARY KEY NOT NULL,
  household_id TEXT NOT NULL REFERENCES household (id),
  is_removed INTEGER NOT NULL DEFAULT 0 CHECK (is_removed IN (0, 1)),
  file_name TEXT NOT NULL,
  type TEXT NOT NULL CHECK (type IN ('application/pdf', 'image/png', 'image/jpeg')),
  size INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  -- NULL once the household is anonymised: that there was one stays.
  bytes BLOB,
  added_at TEXT NOT NULL
) STRICT;
CREATE INDEX case_file_household ON case_file (household_id);
