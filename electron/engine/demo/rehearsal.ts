import { engineClient } from '../client.ts'
import { createEngine } from '../index.ts'
import { demoLogin, demoPassword } from './sample.ts'

/**
 * One start over a sample vault in the folder, from the closed door to the first screens, by the requests a page makes.
 * Rejects when any of them is refused.
 */
export async function rehearseStart(dataFolder: string): Promise<void> {
  const host = { dataFolder, makePdf: () => Promise.reject(new Error('no page is printed at a start')) }
  const engine = await createEngine(host, { files: new Map(), appVersion: 'rehearsal' })
  try {
    const { vault, office, team, catalogue, cases, deadlines, audit, backup, documents, register } =
      engineClient(engine)
    await vault.readStatus()
    await vault.unlock({ with: 'password', login: demoLogin, password: demoPassword })
    await Promise.all([
      vault.readStatus(),
      office.readOffice(),
      deadlines.list(),
      audit.readState(),
      backup.readState(),
    ])
    for (const { id: teamId } of await team.listTeams()) {
      await Promise.all([
        team.readTeam({ teamId }),
        catalogue.listEntries({ teamId }),
        cases.listHouseholds({ teamId }),
      ])
    }
    await Promise.all([documents.listMade({}), register.list({})])
  } finally {
    await engine.close()
  }
}
