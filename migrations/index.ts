import init from './0001_init.sql?raw'
import accounts from './0002_accounts.sql?raw'
import auditLog from './0003_audit_log.sql?raw'
import privacy from './0004_privacy.sql?raw'
import register from './0005_register.sql?raw'
import course from './0006_course.sql?raw'
import caseDays from './0007_case_days.sql?raw'

export interface Migration {
  /** File name without its ending, `NNNN_name`. */
  name: string
  sql: string
}

/** Every migration, in order, without gaps. Released ones are never edited: a new one follows. */
export const migrations: readonly Migration[] = [
  { name: '0001_init', sql: init },
  { name: '0002_accounts', sql: accounts },
  { name: '0003_audit_log', sql: auditLog },
  { name: '0004_privacy', sql: privacy },
  { name: '0005_register', sql: register },
  { name: '0006_course', sql: course },
  { name: '0007_case_days', sql: caseDays },
]
