-- The register of papers. A paper is a draft until it is issued; then its facts, law, wording
-- and files are frozen and only its state goes on. A case has one sign (znak sprawy), its
-- papers share it.

CREATE TABLE case_sign (
  id TEXT PRIMARY KEY NOT NULL,
  -- Empty for a sign given elsewhere and typed in: it has no counter here.
  symbol TEXT NOT NULL,
  year INTEGER,
  ordinal INTEGER CHECK (ordinal >= 1),
  text TEXT NOT NULL,
  -- The row the case is about; NULL for a number explained as given outside the program.
  subject_id TEXT,
  reason TEXT NOT NULL DEFAULT '',
  taken_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX case_sign_number ON case_sign (symbol, year, ordinal) WHERE ordinal IS NOT NULL;

CREATE TABLE paper (
  id TEXT PRIMARY KEY NOT NULL,
  revision INTEGER NOT NULL,
  updated_at TEXT NOT NULL,
  is_removed INTEGER NOT NULL DEFAULT 0 CHECK (is_removed IN (0, 1)),
  kind TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  -- The household a paper tells of, so that it is found when the household is anonymised.
  household_id TEXT,
  about TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('draft', 'issued', 'signed', 'ended')),
  version INTEGER NOT NULL CHECK (version >= 1),
  typed TEXT NOT NULL CHECK (json_valid(typed)),
  case_sign_id TEXT REFERENCES case_sign (id),
  issued_on TEXT,
  issued_at TEXT,
  issued_by TEXT,
  template_version INTEGER,
  own_template_version INTEGER,
  facts TEXT CHECK (facts IS NULL OR json_valid(facts)),
  law TEXT CHECK (law IS NULL OR json_valid(law)),
  valid_from TEXT,
  valid_until TEXT,
  signed_on TEXT,
  signed_by TEXT NOT NULL DEFAULT '',
  ended_on TEXT,
  ending TEXT CHECK (ending IN ('revoked', 'terminated', 'expired', 'corrected')),
  ended_why TEXT NOT NULL DEFAULT '',
  amends_id TEXT REFERENCES paper (id),
  corrects_id TEXT REFERENCES paper (id),
  CHECK (state = 'draft' OR (issued_on IS NOT NULL AND facts IS NOT NULL)),
  CHECK ((state = 'ended') = (ending IS NOT NULL))
) STRICT;
CREATE INDEX paper_subject ON paper (subject_id);
CREATE INDEX paper_household ON paper (household_id);
-- What was issued stays as it was; only its state goes on, and its people may be taken out.
CREATE TRIGGER paper_frozen BEFORE UPDATE ON paper WHEN OLD.state <> 'draft' AND (
  NEW.state = 'draft' OR NEW.is_removed <> 0 OR NEW.kind IS NOT OLD.kind OR NEW.subject_id IS NOT OLD.subject_id
  OR NEW.version IS NOT OLD.version OR NEW.case_sign_id IS NOT OLD.case_sign_id OR NEW.issued_on IS NOT OLD.issued_on
  OR NEW.issued_at IS NOT OLD.issued_at OR NEW.issued_by IS NOT OLD.issued_by OR NEW.law IS NOT OLD.law
  OR NEW.template_version IS NOT OLD.template_version OR NEW.own_template_version IS NOT OLD.own_template_version
  OR NEW.amends_id IS NOT OLD.amends_id OR NEW.corrects_id IS NOT OLD.corrects_id)
BEGIN SELECT RAISE(ABORT, 'an issued paper does not change'); END;
CREATE TRIGGER paper_kept BEFORE DELETE ON paper WHEN OLD.state <> 'draft'
BEGIN SELECT RAISE(ABORT, 'an issued paper is not deleted'); END;

CREATE TABLE paper_file (
  paper_id TEXT NOT NULL REFERENCES paper (id),
  format TEXT NOT NULL CHECK (format IN ('docx', 'pdf')),
  file_name TEXT NOT NULL,
  size INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  -- NULL once the household is anonymised: that it was, and its hash, stay.
  bytes BLOB,
  PRIMARY KEY (paper_id, format)
) STRICT;
CREATE TRIGGER paper_file_frozen BEFORE UPDATE ON paper_file WHEN NEW.bytes IS NOT NULL
  OR NEW.paper_id IS NOT OLD.paper_id OR NEW.format IS NOT OLD.format OR NEW.size IS NOT OLD.size OR NEW.sha256 IS NOT OLD.sha256
BEGIN SELECT RAISE(ABORT, 'an issued file does not change'); END;
CREATE TRIGGER paper_file_kept BEFORE DELETE ON paper_file
BEGIN SELECT RAISE(ABORT, 'an issued file is not deleted'); END;

CREATE TABLE paper_scan (
  id TEXT PRIMARY KEY NOT NULL,
  paper_id TEXT NOT NULL REFERENCES paper (id),
  is_removed INTEGER NOT NULL DEFAULT 0 CHECK (is_removed IN (0, 1)),
  file_name TEXT NOT NULL,
  type TEXT NOT NULL CHECK (type IN ('application/pdf', 'image/png', 'image/jpeg')),
  size INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  bytes BLOB,
  added_at TEXT NOT NULL
) STRICT;
CREATE INDEX paper_scan_paper ON paper_scan (paper_id);

-- Where acts are promulgated; empty: as the program came (legal-bases.ts).
CREATE TABLE legal_basis (
  id TEXT PRIMARY KEY NOT NULL,
  revision INTEGER NOT NULL,
  updated_at TEXT NOT NULL,
  is_removed INTEGER NOT NULL DEFAULT 0 CHECK (is_removed IN (0, 1)),
  act TEXT NOT NULL,
  published TEXT NOT NULL,
  in_force_from TEXT NOT NULL,
  in_force_until TEXT,
  checked_on TEXT NOT NULL,
  confidence TEXT NOT NULL CHECK (confidence IN ('high', 'medium', 'low')),
  note TEXT NOT NULL
) STRICT;

CREATE TABLE office_template (
  id TEXT PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  is_active INTEGER NOT NULL CHECK (is_active IN (0, 1)),
  file_name TEXT NOT NULL,
  note TEXT NOT NULL,
  size INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  bytes BLOB NOT NULL,
  added_at TEXT NOT NULL,
  UNIQUE (kind, version)
) STRICT;
CREATE UNIQUE INDEX office_template_active ON office_template (kind) WHERE is_active = 1;
