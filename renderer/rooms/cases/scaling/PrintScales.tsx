import { Alert, Button, Checkbox, List, Modal, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import type { HouseholdRecord } from '#shared/contract/cases.ts'
import { personalTraces } from '#shared/documents/personal-traces.ts'
import type { AreaHistory } from '#shared/domain/scaling.ts'
import { readStyleNonce } from '../../../app/nonce.ts'
import { IconEyeExclamation, IconPrinter } from '../../../ui/icons.tsx'
import { PrintedScales, printPage } from './PrintedScales.tsx'
import classes from './scaling.module.css'

interface Props {
  household: HouseholdRecord
  areas: readonly AreaHistory[]
  isOver: boolean
}

/**
 * „Drukuj skale”: charts, tables and sentences under the number of the case, without names. A page of its own
 * in a frame, so that neither the menu nor the window's title, which has a name, gets on paper.
 */
export function PrintScales({ household, areas, isOver }: Props) {
  const [isOpen, dialog] = useDisclosure(false)
  return (
    <>
      <Button variant="default" leftSection={<IconPrinter size={18} aria-hidden />} onClick={dialog.open}>
        Drukuj skale
      </Button>
      <Modal opened={isOpen} onClose={dialog.close} title="Wydruk skal" size="lg">
        <Choice household={household} areas={areas} isOver={isOver} />
      </Modal>
    </>
  )
}

const about =
  'Na kartkach A4 będą wykresy, tabele i\u00a0zdania o\u00a0każdym obszarze, z\u00a0numerem sprawy i\u00a0bez nazwisk. Wydruk jest czytelny także bez koloru.'

function Choice({ household, areas, isOver }: Props) {
  const [withWords, setWithWords] = useState(false)
  const [body, setBody] = useState<HTMLElement | null>(null)
  const frame = useRef<HTMLIFrameElement>(null)
  const traces = tracesIn(household, areas, withWords)

  return (
    <Stack>
      <Text>{about}</Text>
      <Checkbox
        label="Drukuj też własne słowa rodziny"
        description="Co będzie o 1 wyżej"
        checked={withWords}
        onChange={({ currentTarget }) => setWithWords(currentTarget.checked)}
      />
      {traces.length > 0 && (
        <Alert
          color="yellow"
          variant="light"
          role="status"
          icon={<IconEyeExclamation aria-hidden />}
          title="Po tych słowach można poznać, o kogo chodzi"
        >
          <List size="sm" withPadding>
            {traces.map(({ where, words }) => (
              <List.Item key={where}>
                {where}: {words}
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
      <Button
        w="fit-content"
        leftSection={<IconPrinter size={18} aria-hidden />}
        onClick={() => frame.current?.contentWindow?.print()}
      >
        Drukuj
      </Button>
      <iframe
        ref={frame}
        title="Skale do druku"
        srcDoc={printPage(household.caseNumber, readStyleNonce())}
        sandbox="allow-same-origin allow-modals"
        className={classes['printed'] ?? ''}
        aria-hidden
        tabIndex={-1}
        onLoad={({ currentTarget }) => setBody(currentTarget.contentDocument?.body ?? null)}
      />
      {body &&
        createPortal(
          <PrintedScales caseNumber={household.caseNumber} areas={areas} isOver={isOver} withWords={withWords} />,
          body,
        )}
    </Stack>
  )
}

/** Names and places of the household in the texts that will be printed, place by place. */
function tracesIn(
  { persons, street, town }: HouseholdRecord,
  areas: readonly AreaHistory[],
  withWords: boolean,
): { where: string; words: string }[] {
  const known = {
    names: persons.flatMap(({ firstName, lastName }) => [firstName, lastName]),
    places: [street, town].filter((place) => place !== ''),
  }
  return areas.flatMap(({ letter, name, points }) => {
    const texts = [
      { where: `nazwa obszaru ${letter}`, text: name },
      { where: `słowa w obszarze ${letter}`, text: withWords ? points.map(({ words }) => words).join('\n') : '' },
    ]
    return texts.flatMap(({ where, text }) => {
      const found = [...new Set(personalTraces(text, known).map(({ words }) => `„${words.trim()}”`))]
      return found.length === 0 ? [] : [{ where, words: found.join(', ') }]
    })
  })
}
