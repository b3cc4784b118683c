import { Alert, Anchor, Button, Group, Text } from '@mantine/core'
import type { ReactNode, Ref } from 'react'
import { useEffect, useRef } from 'react'
import { Link } from 'wouter'
import type { IpwRecord } from '#shared/contract/cases.ts'
import type { CaseEventRecord } from '#shared/contract/course.ts'
import type { Person } from '#shared/domain/cases.ts'
import { IconArrowsDiff } from '../../../ui/icons.tsx'
import type { DraftForm } from '../../../ui/useDraftForm.ts'
import { IpwChanges } from '../ipw/IpwChanges.tsx'
import { ipwOf } from '../ipw/ipw-of.ts'
import type { ReviewValues } from './review-values.ts'
import { newReviewIds, onNewer, overNewer } from './review-values.ts'

interface Props {
  draft: DraftForm<ReviewValues, ReviewValues>
  latest: IpwRecord
  /** This very review as the vault has it, when it does. */
  kept: CaseEventRecord | undefined
  persons: readonly Person[]
  resultPath: string
  /** A save was just refused: the notice takes the focus. */
  isRefused: boolean
}

/** Told as soon as it is known: the review was saved elsewhere, or the IPW was changed since it was opened here. */
export function ReviewStale({ draft, latest, kept, persons, resultPath, isRefused }: Props) {
  const { form } = draft
  const { base, reviewRevision } = form.getValues()
  const newer = { ipw: ipwOf(latest), revision: latest.revision }
  const isReviewStale = (kept?.revision ?? 0) !== reviewRevision
  const isIpwStale = base.ipw.id !== newer.ipw.id || base.revision !== newer.revision
  const notice = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isRefused) notice.current?.focus()
  }, [isRefused, isReviewStale, isIpwStale])

  if (isReviewStale) {
    const isOver = kept?.event.kind === 'review' && kept.event.state !== 'planned' && kept.event.state !== 'postponed'
    return (
      <Notice ref={notice} title="Ten przegląd zapisano w międzyczasie (w innym oknie albo przez inną osobę)">
        <Text size="sm" mb="sm">
          {isOver
            ? 'Jest już zapisany z wynikiem. To, co jest w tym formularzu, nie zginęło: można je odrzucić albo zapisać jako osobny przegląd.'
            : 'Zmieniono jego plan. To, co jest w tym formularzu, nie zginęło i można to zapisać.'}
        </Text>
        <Group gap="sm">
          {isOver && (
            <Anchor component={Link} href={resultPath}>
              Zobacz zapisany wynik
            </Anchor>
          )}
          {isOver ? (
            <Button size="sm" variant="default" onClick={() => form.setValues(asOther(form.getValues()))}>
              Zapisz ten jako osobny przegląd
            </Button>
          ) : (
            <Button
              size="sm"
              variant="default"
              onClick={() => form.setFieldValue('reviewRevision', kept?.revision ?? 0)}
            >
              Zapisz to, co wpisano tutaj
            </Button>
          )}
          <Button size="sm" variant="subtle" onClick={draft.discard}>
            Odrzuć szkic
          </Button>
        </Group>
      </Notice>
    )
  }
  if (!isIpwStale) return null
  return (
    <Notice ref={notice} title="IPW zmieniono w międzyczasie (w innym oknie albo przez inną osobę)">
      <Text size="sm" mb="sm">
        Nic nie zginęło. Poniżej widać, co zmieniono, odkąd otwarto tu przegląd. Wybierz, na czym ma się oprzeć nowa
        wersja.
      </Text>
      <IpwChanges older={base.ipw} newer={newer.ipw} persons={persons} caption="Zmiany w IPW od otwarcia przeglądu" />
      <Group gap="sm" mt="sm">
        <Button size="sm" onClick={() => form.setValues(onNewer(form.getValues(), newer))}>
          Weź zmieniony IPW z moimi decyzjami
        </Button>
        <Button size="sm" variant="default" onClick={() => form.setValues(overNewer(form.getValues(), newer))}>
          Zostań przy tym, co jest tutaj
        </Button>
      </Group>
    </Notice>
  )
}

/** The same as a review of its own, with ids of its own. */
function asOther(values: ReviewValues): ReviewValues {
  return { ...values, reviewRevision: 0, ids: newReviewIds() }
}

function Notice({ ref, title, children }: { ref: Ref<HTMLDivElement>; title: string; children: ReactNode }) {
  return (
    <Alert
      ref={ref}
      tabIndex={-1}
      role="alert"
      color="yellow"
      variant="light"
      mb="lg"
      icon={<IconArrowsDiff aria-hidden />}
      title={title}
    >
      {children}
    </Alert>
  )
}
