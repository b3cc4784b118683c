import type { Preview } from '#shared/contract/documents.ts'
import type { DocumentKind } from '#shared/documents/kinds.ts'
import { formatDateShort } from '#shared/domain/dates.ts'
import { consentStateSentences } from '../../app/messages/course.ts'

interface Warning {
  title: string
  text: string
}

/**
 * What is said before a paper is made whose household has no valid consent, or one for nobody; undefined when there is nothing to say.
 * The paper is not stopped: it may be made for the files.
 */
export function consentWarning(
  kind: DocumentKind,
  consent: Omit<NonNullable<Preview['consent']>, 'householdId'> | null,
): Warning | undefined {
  if (consent === null || (consent.state === 'valid' && !consent.isForNobody)) return undefined
  const { state, endedOn, isForNobody } = consent
  if (isForNobody)
    return kind === 'consent'
      ? undefined
      : {
          title: 'W Zgodzie nie ma żadnego „tak”: tego dokumentu nie wolno nikomu przekazać',
          text: `Sprawdź, czy odpowiedzi w programie są takie jak na podpisanej Zgodzie. Jeśli tak, dokument zostaje w ośrodku. ${untilWhen(kind)}`,
        }
  const day = endedOn === null ? '' : ` ${formatDateShort(endedOn)}`
  if (kind !== 'consent')
    return {
      title: 'Nie ma ważnej Zgody: tego dokumentu nie wolno jeszcze nikomu przekazać',
      text: `${consentStateSentences[state]} ${untilWhen(kind)} Do akt ośrodka można go przygotować.`,
    }
  if (state === 'missing') return undefined
  return state === 'withdrawn'
    ? {
        title: `Zgoda została wycofana dnia${day}`,
        text: 'Na jej podstawie nie wolno już przekazywać danych. Wydruk nie pokazuje wycofania.',
      }
    : {
        title: `Termin Zgody minął${day}`,
        text: 'Na jej podstawie nie wolno już przekazywać danych. Wydrukuj ją jako nową Zgodę, do nowego podpisu.',
      }
}

/** What lets the paper go. The hand-over asks for a consent of its own, to the one institution that takes over. */
function untilWhen(kind: DocumentKind): string {
  return kind === 'hand-over'
    ? 'Dokument z danymi rodziny wolno przekazać, gdy podpisze ona nową Zgodę albo zgodę na końcu tego dokumentu.'
    : 'Dokument z danymi rodziny wolno przekazać, gdy podpisze ona nową Zgodę.'
}
