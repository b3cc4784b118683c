/** `npm start`: installs what is missing, builds, and opens the program. Runs on any Node from 20. */

const major = Number(process.versions.node.split('.')[0])
if (major < 20) {
  process.stderr.write(
    `Do uruchomienia potrzebny jest Node.js 20 lub nowszy, a jest ${process.version}. Proszę go zainstalować i spróbować ponownie.\n`,
  )
  process.exit(1)
}

// Loaded only now: an older Node would stop at their syntax before it could say the sentence above.
const { ensureBuilt, ensureInstalled, node24, ownEnvironment, ROOT, runHere, runScript, say } =
  await import('./prepare.mjs')
const { launching } = await import('./launching.mjs')
const { electronBinary, fetchElectron } = await import('./electron-binary.mjs')

/** An Electron that ends this soon with an error could not open a window at all. */
const HOPELESS_MS = 5_000

const screenMissing = () => process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']

/** @param {string[]} args */
const serve = (args) => runHere(node24(), [...launching(ROOT, 'browser'), ...args])

await runScript(async () => {
  const args = process.argv.slice(2)
  await ensureInstalled()
  await ensureBuilt()

  if (screenMissing()) {
    say('Nie ma tu ekranu, więc program działa pod adresem na tym komputerze (127.0.0.1), do otwarcia w przeglądarce.')
    return serve(args)
  }
  const electron = electronBinary() ?? (await fetchElectron())
  if (electron === undefined) {
    say('Nie ma Electrona, więc ten sam program otworzy się w przeglądarce, pod adresem na tym komputerze (127.0.0.1).')
    return serve(args)
  }
  /** @type {NodeJS.ProcessEnv} */
  const env = ownEnvironment()
  delete env['ELECTRON_RUN_AS_NODE']
  const started = Date.now()
  const code = await runHere(electron, [ROOT, ...args], env)
  if (code === 0 || Date.now() - started > HOPELESS_MS) return code
  say(
    'Electron nie dał się uruchomić, więc ten sam program otworzy się w przeglądarce, pod adresem na tym komputerze (127.0.0.1).',
  )
  return serve(args)
})
