import type { BackupWarning } from '#shared/domain/backup.ts'

/** What the program reminds of about backups, each with what to do. */
export const backupWarningTexts: Record<BackupWarning, string> = {
  NO_BACKUP: 'Nie ma jeszcze żadnej dobrej kopii zapasowej. Otwórz „Kopie” i naciśnij „Zrób kopię teraz”.',
  LAST_BACKUP_FAILED: 'Ostatnia próba zrobienia kopii się nie udała. Otwórz „Kopie” i zobacz, dlaczego.',
  SECOND_PLACE_MISSING:
    'Kopie leżą tylko na tym komputerze, więc zginą razem z nim. Kierownik wybiera drugie miejsce, na przykład pendrive.',
  SECOND_PLACE_AWAY: 'Drugie miejsce kopii nie jest teraz dostępne. Podłącz je, gdy będzie pod ręką.',
  SECOND_PLACE_OLD: 'Od co najmniej 14 dni żadna kopia nie trafiła na drugie miejsce. Podłącz je i zrób kopię.',
  LOW_SPACE: 'Na dysku zaczyna brakować miejsca na następną kopię. Opróżnij kosz albo usuń duże niepotrzebne pliki.',
  NEVER_DRILLED: 'Nikt jeszcze nie sprawdził, czy kopię da się odtworzyć. Otwórz „Kopie” i zrób próbę odtworzenia.',
}
