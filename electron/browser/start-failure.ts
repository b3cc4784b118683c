/**
 * Takes what stopped the start; gives a Polish sentence for the terminal. Only the kind of failure goes in:
 * an error's own message could carry a path with somebody's name.
 */
export const startFailure = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'EADDRINUSE') return 'Ten port jest zajęty przez inny program. Proszę podać inny albo pominąć --port.'
  if (code === 'EACCES') return 'System nie pozwala na ten port lub folder. Proszę wybrać inny.'
  if (code === 'ENOENT') return 'Brakuje plików programu. Proszę uruchomić go poleceniem npm start, które je zbuduje.'
  if (code.startsWith('ERR_PARSE_ARGS')) {
    return 'Nie ma takiej opcji. Znane opcje: --demo, --data-folder FOLDER, --port NUMER, --no-open.'
  }
  if (error instanceof RangeError && error.message === 'port') return 'Port to liczba od 0 do 65535.'
  return `Nie udało się uruchomić programu${code === '' ? '' : ` (${code})`}.`
}
