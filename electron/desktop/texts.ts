/** The few Polish sentences the host itself shows; everything else the user reads comes from the page. */
export const TEXTS = {
  startFailed: 'Program Kooperacja nie mógł się uruchomić',
  stopped: 'Program Kooperacja przestał działać',
  stoppedNext:
    'Zapisane dane są bezpieczne. Uruchom program ponownie. Jeśli to się powtórzy, uruchom ponownie komputer i przekaż osobie zajmującej się informatyką, że okno programu zamyka się samo.',
  demo: 'Pokaz programu Kooperacja',
  demoText: (login: string, password: string) =>
    `To jest pokaz na zmyślonych danych. Po zamknięciu programu znikną.\n\nLogin do pokazu: ${login}\nHasło do pokazu: ${password}`,
  about: 'O programie',
  aboutText: (version: string) =>
    `Kooperacja ${version}\n\nDane pozostają na tym komputerze. Program nie łączy się z Internetem.`,
} as const

/** Says what stopped the start and what to do next, by the code of the error; never its text, which may hold personal data. */
export function startFailure(error: unknown, folder: string): string {
  switch (codeOf(error)) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `Brak prawa zapisu w folderze danych:\n${folder}\n\nPoproś osobę zajmującą się informatyką o prawo zapisu w tym folderze i uruchom program ponownie.`
    case 'ENOSPC':
      return `Na dysku z folderem danych brakuje miejsca:\n${folder}\n\nZwolnij miejsce na dysku i uruchom program ponownie. Zapisane dane są bezpieczne.`
    case 'EBUSY':
    case 'SQLITE_BUSY':
      return `Folder danych jest teraz używany przez inny program lub inną osobę zalogowaną na tym komputerze:\n${folder}\n\nZamknij program u tej osoby i uruchom go ponownie tutaj.`
    case 'ENOTDIR':
    case 'EEXIST':
      return `W miejscu folderu danych znajduje się plik:\n${folder}\n\nNie usuwaj go. Przekaż tę wiadomość osobie zajmującej się informatyką.`
    case 'renderer-missing':
    case 'ERR_DLOPEN_FAILED':
    case 'MODULE_NOT_FOUND':
      return 'Instalacja programu jest niepełna.\n\nZainstaluj program ponownie. Dane nie zostaną usunięte.'
    default:
      return `Zapisane dane nie zostały zmienione. Znajdują się w folderze:\n${folder}\n\nUruchom ponownie komputer i spróbuj jeszcze raz. Jeśli to nie pomoże, przekaż tę wiadomość osobie zajmującej się informatyką.`
  }
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return ''
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message
}
