/** One part of the soak in its own process: takes its name and the seed, says what it found as JSON. */
import { isPartName, parts } from './parts.ts'
import { randomFrom } from './random.ts'

const [name = '', seed = '1'] = process.argv.slice(2)
if (!isPartName(name)) throw new Error(`there is no part ${name}`)
const findings = await parts[name](randomFrom(Number(seed)))
process.stdout.write(`${JSON.stringify(findings)}\n`)
