-- Register of disclosures: one line for each paper of a household and each bundle. No content.
CREATE TABLE disclosure_entry (
  number INTEGER PRIMARY KEY NOT NULL,
  at TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('document-made', 'document-opened', 'copy-of-data', 'bundle')),
  actor_kind TEXT NOT NULL CHECK (actor_kind IN ('person', 'recovery-code', 'nobody')),
  account_id TEXT,
  office_id TEXT,
  household_id TEXT REFERENCES household (id),
  document_kind TEXT,
  format TEXT NOT NULL,
  households INTEGER NOT NULL
) STRICT;
CREATE INDEX disclosure_entry_household ON disclosure_entry (household_id, number);

-- Retention: the day a case was closed, the category it got then, the day its people were taken out.
ALTER TABLE household ADD COLUMN closed_on TEXT;
ALTER TABLE household ADD COLUMN archive_category TEXT;
ALTER TABLE household ADD COLUMN anonymised_on TEXT;
-- Cases closed before the program kept the day: their last change is the nearest it knows.
UPDATE household SET closed_on = substr(updated_at, 1, 10) WHERE stage = 'closed';
