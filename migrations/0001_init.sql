-- The first schema. Rules: tables STRICT; *_on local YYYY-MM-DD, *_at UTC; exchanged rows
-- carry revision, updated_at, origin_id and a tombstone (is_removed) instead of a delete.

CREATE TABLE vault_info (
  id TEXT PRIMARY KEY NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE office (
  id TEXT PRIMARY KEY NOT NULL,
  revision INTEGER NOT NULL,
  updated_at TEXT NOT NULL,
  details TEXT NOT NULL CHECK (json_valid(details)),
  animator TEXT NOT NULL CHECK (json_valid(animator))
) STRICT;

CREATE TABLE team (
  id TEXT PRIMARY KEY NOT NULL,
  revision INTEGER NOT NULL,
  updated_at TEXT NOT NULL,
  origin_id TEXT NOT NULL,
  is_removed INTEGER NOT NULL DEFAULT 0 CHECK (is_removed IN (0, 1)),
  gmina TEXT NOT NULL,
  powiat TEXT NOT NULL,
  place_locative TEXT NOT NULL,
  founded_on TEXT
) STRICT;

CREATE TABLE partner (
  id TEXT PRIMARY KEY NOT NULL,
  revision INTEGER NOT NULL,
  updated_at TEXT NOT NULL,
  origin_id TEXT NOT NULL,
  is_removed INTEGER NOT NULL DEFAULT 0 CHECK (is_removed IN (0, 1)),
  team_id TEXT NOT NULL REFERENCES team (id),
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  level TEXT NOT NULL CHECK (level IN ('gmina', 'powiat')),
  street TEXT NOT NULL,
  postal_code TEXT NOT NULL,
  town TEXT NOT NULL,
  represented_by TEXT NOT NULL,
  represented_by_function TEXT NOT NULL,
  role_in_team TEXT NOT NULL
) STRICT;
CREATE INDEX partner_team ON partner (team_id);

CREATE TABLE member (
  id TEXT PRIMARY KEY NOT NULL,
  revision INTEGER NOT NULL,
  updated_at TEXT NOT NULL,
  origin_id TEXT NOT NULL,
  is_removed INTEGER NOT NULL DEFAULT 0 CHECK (is_removed IN (0, 1)),
  partner_id TEXT NOT NULL REFERENCES partner (id),
  first_name TEXT NOT NULL,
  last_name TEXT NOT NULL,
  gender TEXT NOT NULL CHECK (gender IN ('f', 'm')),
  function TEXT NOT NULL,
  email TEXT NOT NULL,
  phone TEXT NOT NULL,
  role TEXT NOT NULL
) STRICT;
CREATE INDEX member_partner ON member (partner_id);

CREATE TABLE catalogue_entry (
  id TEXT PRIMARY KEY NOT NULL,
  revision INTEGER NOT NULL,
  updated_at TEXT NOT NULL,
  origin_id TEXT NOT NULL,
  is_removed INTEGER NOT NULL DEFAULT 0 CHECK (is_removed IN (0, 1)),
  team_id TEXT NOT NULL REFERENCES team (id),
  category TEXT NOT NULL,
  activity TEXT NOT NULL,
  provider TEXT NOT NULL,
  place TEXT NOT NULL,
  schedule TEXT NOT NULL,
  audience TEXT NOT NULL,
  conditions TEXT NOT NULL,
  area TEXT NOT NULL,
  e_services TEXT NOT NULL
) STRICT;
CREATE INDEX catalogue_entry_team ON catalogue_entry (team_id);

CREATE TABLE household (
  id TEXT PRIMARY KEY NOT NULL,
  revision INTEGER NOT NULL,
  updated_at TEXT NOT NULL,
  origin_id TEXT NOT NULL,
  is_removed INTEGER NOT NULL DEFAULT 0 CHECK (is_removed IN (0, 1)),
  team_id TEXT NOT NULL REFERENCES team (id),
  case_year INTEGER NOT NULL,
  case_ordinal INTEGER NOT NULL,
  stage TEXT NOT NULL,
  street TEXT NOT NULL,
  postal_code TEXT NOT NULL,
  town TEXT NOT NULL,
  reported_by TEXT NOT NULL,
  reported_on TEXT,
  minors_represented_by TEXT NOT NULL,
  UNIQUE (case_year, case_ordinal)
) STRICT;

CREATE TABLE person (
  id TEXT PRIMARY KEY NOT NULL,
  household_id TEXT NOT NULL REFERENCES household (id),
  position INTEGER NOT NULL,
  is_removed INTEGER NOT NULL DEFAULT 0 CHECK (is_removed IN (0, 1)),
  first_name TEXT NOT NULL,
  last_name TEXT NOT NULL,
  gender TEXT NOT NULL CHECK (gender IN ('f', 'm')),
  is_minor INTEGER NOT NULL CHECK (is_minor IN (0, 1)),
  address TEXT NOT NULL
) STRICT;
CREATE INDEX person_household ON person (household_id);

CREATE TABLE consent (
  id TEXT PRIMARY KEY NOT NULL,
  revision INTEGER NOT NULL,
  updated_at TEXT NOT NULL,
  origin_id TEXT NOT NULL,
  is_removed INTEGER NOT NULL DEFAULT 0 CHECK (is_removed IN (0, 1)),
  household_id TEXT NOT NULL UNIQUE REFERENCES household (id),
  place TEXT NOT NULL,
  signed_on TEXT,
  withdrawn_on TEXT,
  disclosures TEXT NOT NULL CHECK (json_valid(disclosures))
) STRICT;

CREATE TABLE ipw (
  id TEXT PRIMARY KEY NOT NULL,
  revision INTEGER NOT NULL,
  updated_at TEXT NOT NULL,
  origin_id TEXT NOT NULL,
  is_removed INTEGER NOT NULL DEFAULT 0 CHECK (is_removed IN (0, 1)),
  household_id TEXT NOT NULL REFERENCES household (id),
  version INTEGER NOT NULL CHECK (version >= 1),
  prepared_on TEXT,
  goal TEXT NOT NULL,
  starts_on TEXT,
  ends_on TEXT,
  areas TEXT NOT NULL CHECK (json_valid(areas)),
  "rows" TEXT NOT NULL CHECK (json_valid("rows")),
  key_worker_name TEXT NOT NULL,
  key_worker_function TEXT NOT NULL,
  key_worker_institution TEXT NOT NULL,
  UNIQUE (household_id, version)
) STRICT;

-- What was made: kind, subject, hash. The facts and the bytes stay, so the paper can be shown again.
CREATE TABLE made_document (
  id TEXT PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  about TEXT NOT NULL,
  format TEXT NOT NULL CHECK (format IN ('docx', 'pdf')),
  file_name TEXT NOT NULL,
  size INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  facts TEXT NOT NULL CHECK (json_valid(facts)),
  made_at TEXT NOT NULL
) STRICT;

-- This office's own keys for bundles; one row.
CREATE TABLE office_key (
  office_id TEXT PRIMARY KEY NOT NULL,
  age_identity TEXT NOT NULL,
  age_recipient TEXT NOT NULL,
  signing_key TEXT NOT NULL,
  verify_key TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE partner_office (
  office_id TEXT PRIMARY KEY NOT NULL,
  card TEXT NOT NULL CHECK (json_valid(card)),
  verified_at TEXT NOT NULL,
  is_removed INTEGER NOT NULL DEFAULT 0 CHECK (is_removed IN (0, 1))
) STRICT;

CREATE TABLE bundle (
  id TEXT NOT NULL,
  direction TEXT NOT NULL CHECK (direction IN ('sent', 'received')),
  office_id TEXT NOT NULL,
  office_name TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  at TEXT NOT NULL,
  size INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  counts TEXT NOT NULL CHECK (json_valid(counts)),
  PRIMARY KEY (id, direction)
) STRICT;
CREATE INDEX bundle_office ON bundle (office_id, direction, sequence);

-- Counts and stages of another office's households, from its last bundle.
CREATE TABLE received_case (
  office_id TEXT NOT NULL,
  pseudonym TEXT NOT NULL,
  stage TEXT NOT NULL,
  adults INTEGER NOT NULL,
  minors INTEGER NOT NULL,
  PRIMARY KEY (office_id, pseudonym)
) STRICT;

-- Documents another office sent in a bundle.
CREATE TABLE received_document (
  sha256 TEXT NOT NULL,
  office_id TEXT NOT NULL,
  file_name TEXT NOT NULL,
  bytes BLOB NOT NULL,
  received_at TEXT NOT NULL,
  PRIMARY KEY (office_id, file_name, sha256)
) STRICT;

-- A value an import replaced: the losing side is kept.
CREATE TABLE replaced_row (
  id INTEGER PRIMARY KEY,
  table_name TEXT NOT NULL,
  row_id TEXT NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body)),
  bundle_id TEXT NOT NULL,
  replaced_at TEXT NOT NULL
) STRICT;

CREATE TABLE draft (
  key TEXT PRIMARY KEY NOT NULL,
  body TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

-- Commands already done, with their answers: a repeat is answered, not done again.
CREATE TABLE applied_command (
  id TEXT PRIMARY KEY NOT NULL,
  procedure TEXT NOT NULL,
  output TEXT NOT NULL CHECK (json_valid(output)),
  applied_at TEXT NOT NULL
) STRICT;
CREATE INDEX applied_command_at ON applied_command (applied_at);
