import { Alert, Box, Button } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { stageOfPapers } from '#shared/domain/cases.ts'
import type { CaseStage } from '#shared/domain/cases.ts'
import { orpc } from '../../app/client.ts'
import { caseStageLabels } from '../../app/messages/labels.ts'
import { useCommand } from '../../ui/commands.ts'
import { householdValues } from './household-values.ts'
import type { HouseholdView } from './WithHousehold.tsx'

const whatStands: Record<'consent' | 'ipw', string> = { consent: 'Zgoda jest podpisana', ipw: 'Jest już IPW' }

/** Offers the stage the papers show, when they show more than the one that is set; never sets it by itself. */
export function StageOffer({
  stage,
  view: { consent, ipws },
  isPending = false,
  onAccept,
}: {
  stage: CaseStage
  view: Pick<HouseholdView, 'consent' | 'ipws'>
  isPending?: boolean
  onAccept: (stage: CaseStage) => void
}) {
  const shown = stageOfPapers(stage, consent, ipws.length)
  if (!shown) return null
  return (
    <Alert variant="light" icon={<IconInfoCircle aria-hidden />}>
      <Button variant="default" loading={isPending} h="auto" py={8} styles={wrapping} onClick={() => onAccept(shown)}>
        {whatStands[shown]} – zmień etap na „{caseStageLabels[shown]}”
      </Button>
    </Alert>
  )
}

const wrapping = { label: { whiteSpace: 'normal', lineHeight: 1.5 } } as const

/** The same beside a paper, where one click saves the household with the new stage. */
export function StageOfferHere({ view }: { view: HouseholdView }) {
  const save = useCommand(orpc.cases.saveHousehold)
  const { household } = view
  const accept = (stage: CaseStage) =>
    void save.run({ baseRevision: household.revision, household: { ...householdValues(household), stage } })
  return (
    <Box mb="lg">
      <StageOffer stage={household.stage} view={view} isPending={save.isPending} onAccept={accept} />
    </Box>
  )
}
