-- The log (KRI § 20): who, when, what kind, which record; codes and numbers only. Each entry
-- carries the hash of the one before it. The triggers keep the program itself from ever
-- changing it; whoever has the key and another tool is what the chain is for (ADR 10).
CREATE TABLE audit_entry (
  number INTEGER PRIMARY KEY NOT NULL CHECK (number >= 1),
  at TEXT NOT NULL,
  actor_kind TEXT NOT NULL CHECK (actor_kind IN ('person', 'recovery-code', 'nobody')),
  account_id TEXT,
  kind TEXT NOT NULL,
  record_kind TEXT,
  record_id TEXT,
  household_id TEXT,
  detail TEXT NOT NULL CHECK (json_valid(detail)),
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
CREATE INDEX audit_entry_household ON audit_entry (household_id, number);
CREATE INDEX audit_entry_account ON audit_entry (account_id, number);
CREATE INDEX audit_entry_at ON audit_entry (at);

CREATE TRIGGER audit_entry_not_changed BEFORE UPDATE ON audit_entry
BEGIN
  SELECT RAISE(ABORT, 'the log is only written on');
END;
CREATE TRIGGER audit_entry_not_removed BEFORE DELETE ON audit_entry
BEGIN
  SELECT RAISE(ABORT, 'the log is only written on');
END;
-- Without this, INSERT OR REPLACE would remove an entry past the trigger above.
CREATE TRIGGER audit_entry_at_the_end BEFORE INSERT ON audit_entry
WHEN NEW.number <= (SELECT coalesce(max(number), 0) FROM audit_entry)
BEGIN
  SELECT RAISE(ABORT, 'the log is only written on');
END;

-- Where the log ends, said a second time: entries cut off its end are missed by their number.
CREATE TABLE audit_head (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
  number INTEGER NOT NULL,
  hash TEXT NOT NULL
) STRICT;

-- What the last check of the chain found; a fault stays until a check of all of it finds none.
CREATE TABLE audit_check (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
  at TEXT NOT NULL,
  through_number INTEGER NOT NULL,
  through_hash TEXT NOT NULL,
  broken_number INTEGER,
  broken_fault TEXT
) STRICT;
