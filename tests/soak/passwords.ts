import { newId } from '#engine/new-id.ts'
import { demoLogin } from '#engine/demo/index.ts'
import type { Findings } from './findings.ts'
import { countTry, noFindings, note } from './findings.ts'
import { newOffice, removeFolder, saidBy, secret, type TestEngine } from './program.ts'
import type { Random } from './random.ts'

/**
 * So many wrong secrets at the door: another password for a login that is there, for one
 * that is not, another code. None opens, every refusal has the same shape and a wait that
 * depends on nothing but how many there were. The clock is injected, so nothing is waited for.
 */
export async function soakWrongPasswords(tries: number, random: Random): Promise<Findings> {
  const findings = noFindings()
  let at = Date.parse('2026-05-04T08:00:00Z')
  const program = await newOffice('gops', { now: () => new Date(at) })
  try {
    await program.client.vault.lock()
    for (let count = 0; count < tries; count += 1) {
      countTry(findings, 'wrong_passwords')
      const wrong = wrongSecret(count, random)
      const where = `wrong secret ${count + 1} (${wrong.with})`
      const expected = count < 2 ? 0 : Math.min(2 ** Math.min(count - 2, 20), 300)
      const answer = await tryOnce(program, wrong)
      if (answer === 'ready') {
        note(findings, 'leaked', `${where}: opened the vault`)
        await program.client.vault.lock()
      } else if (answer !== `SECRET_WRONG {"waitSeconds":${expected}}`)
        note(findings, 'unexplained', `${where}: ${answer}`)
      // In its wait even the right one is not looked at.
      if (count % 50 === 5) {
        const early = await tryOnce(program, secret)
        if (early !== `TOO_SOON {"waitSeconds":${expected}}`)
          note(findings, 'unexplained', `${where}, too soon after it: ${early}`)
      }
      at += expected * 1000
    }
    const right = await tryOnce(program, secret)
    if (right !== 'ready') note(findings, 'lost', `the right password after ${tries} wrong ones: ${right}`)
  } finally {
    await program.engine.close()
    await removeFolder(program.folder)
  }
  return findings
}

type Tried = Parameters<TestEngine['client']['vault']['unlock']>[0]

async function tryOnce({ client }: TestEngine, tried: Tried): Promise<string> {
  try {
    return (await client.vault.unlock(tried)).state
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && 'data' in error)) return saidBy(error)
    return `${String(error.code)} ${JSON.stringify(error.data)}`
  }
}

/** Never the right one: nothing of the sample looks like these. */
function wrongSecret(count: number, random: Random): Tried {
  const { login, password } = secret
  const guesses: Tried[] = [
    { with: 'password', login, password: `${password}${random.whole(1e9)}` },
    { with: 'password', login, password: password.slice(0, random.whole(password.length)) },
    { with: 'password', login: `${demoLogin}-${random.whole(1e9)}`, password },
    { with: 'password', login: '', password: '' },
    { with: 'recovery-code', code: newId().replaceAll('-', '').toUpperCase() },
    { with: 'recovery-code', code: '' },
  ]
  return guesses[count % guesses.length] ?? { with: 'recovery-code', code: '' }
}
