import { Alert, Box, Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { CaseStage } from '#shared/domain/cases.ts'
import { stageOfCourse } from '#shared/domain/course.ts'
import type { HouseholdId } from '#shared/domain/ids.ts'
import { orpc } from '../../app/client.ts'
import { caseStageLabels } from '../../app/messages/labels.ts'
import { useCommand } from '../../ui/commands.ts'
import { IconInfoCircle } from '../../ui/icons.tsx'
import { householdValues } from './household-values.ts'
import type { HouseholdView } from './WithHousehold.tsx'

/** What the course has, where it shows the stage. */
const whatStands: Record<CaseStage, string> = {
  reported: 'Sprawa jest zgłoszona',
  expectations: 'Jest już Karta Oczekiwań',
  offer: 'Sprawa lub oferta jest już przedstawiona',
  consent: 'Zgoda jest podpisana',
  diagnosis: 'Diagnoza już trwa',
  ipw: 'Jest już IPW',
  monitoring: 'Odbył się przegląd IPW albo warsztat 2',
  evaluation: 'Odbył się warsztat 3',
  closed: 'Współpraca jest zakończona',
}

interface Props {
  household: HouseholdId
  /** The stage that is set, or chosen in the form and not saved yet. */
  stage: CaseStage
  isPending?: boolean
  onAccept: (stage: CaseStage) => void
}

/** Offers the stage the course shows, when it shows more than the one that is set; never sets it by itself. */
export function StageOfferOf({ household, stage, isPending = false, onAccept }: Props) {
  const course = useQuery(orpc.course.read.queryOptions({ input: { householdId: household } }))
  const shown = course.data && stageOfCourse(stage, course.data.path)
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
      <StageOfferOf household={household.id} stage={household.stage} isPending={save.isPending} onAccept={accept} />
    </Box>
  )
}
