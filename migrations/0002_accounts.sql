-- People who use the program. Their keys are in vault.json under the same ids; who may open
-- the vault is decided there, what they are called and may do is decided here.
CREATE TABLE account (
  id TEXT PRIMARY KEY NOT NULL,
  revision INTEGER NOT NULL,
  updated_at TEXT NOT NULL,
  login TEXT NOT NULL UNIQUE,
  first_name TEXT NOT NULL,
  last_name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('kierownik', 'pracownik')),
  authorised_on TEXT,
  secrecy_on TEXT,
  disabled_at TEXT
) STRICT;

-- Settings of the vault, one JSON value a key.
CREATE TABLE setting (
  key TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;
