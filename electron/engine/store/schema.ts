/**
 * All tables as drizzle sees them; the SQL that makes them is in migrations/. A test
 * compares the two, column for column (migrations/schema.test.ts). A room imports its own
 * file and no other (.oxlintrc.json): so a start makes the tables it reads, and a room's
 * tables come with the room.
 */
export * from './tables/audit.ts'
export * from './tables/cases.ts'
export * from './tables/catalogue.ts'
export * from './tables/commands.ts'
export * from './tables/documents.ts'
export * from './tables/exchange.ts'
export * from './tables/keys.ts'
export * from './tables/office.ts'
export * from './tables/privacy.ts'
export * from './tables/settings.ts'
export * from './tables/team.ts'
export * from './tables/vault.ts'
