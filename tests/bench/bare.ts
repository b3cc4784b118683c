/**
 * What `start.ts` is measured against: a process that opens the same file with the bare library and runs one
 * query. Takes the file and its key in hex.
 */
import Database from 'better-sqlite3'

const [file = '', key = ''] = process.argv.slice(2)
const database = new Database(file, { fileMustExist: true })
database.pragma("cipher = 'sqlcipher'")
database.pragma('legacy = 4')
database.pragma(`key = "x'${key}'"`)
const office = database.prepare<[], { details: string }>('SELECT * FROM office').get()
process.stdout.write(`${office?.details}\n`)
database.close()
