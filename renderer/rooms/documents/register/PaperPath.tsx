import { Text } from '@mantine/core'
import type { PaperView } from '#shared/contract/register.ts'
import { formatDateShort } from '#shared/domain/dates.ts'
import { IconCircle, IconCircleCheck, IconCircleDot } from '../../../ui/icons.tsx'
import classes from './PaperPath.module.css'
import type { StateStep } from './register-view.ts'
import { stateSteps } from './register-view.ts'

/** Where a paper stands on its way: projekt → wydany → podpisany → uchylony or rozwiązany. */
export function PaperPath({ paper }: { paper: PaperView }) {
  return (
    <ol className={classes['path'] ?? ''} aria-label="Stan dokumentu">
      {stateSteps(paper).map((step) => (
        <li key={step.name} className={classOf(step)} aria-current={step.isPresent ? 'step' : undefined}>
          <Sign step={step} />
          <div>
            <Text span inherit>
              {step.name}
            </Text>
            <Text size="sm" component="div" inherit fw={400}>
              {said(step)}
            </Text>
          </div>
        </li>
      ))}
    </ol>
  )
}

function Sign({ step: { isPresent, isDone } }: { step: StateStep }) {
  if (isPresent) return <IconCircleDot size={20} aria-hidden />
  return isDone ? <IconCircleCheck size={20} aria-hidden /> : <IconCircle size={20} aria-hidden />
}

function said({ on, isDone, isPresent }: StateStep): string {
  if (on !== null) return formatDateShort(on)
  if (isPresent) return 'teraz'
  return isDone ? 'zrobione' : 'jeszcze nie'
}

function classOf({ isDone, isPresent }: StateStep): string {
  return [classes['step'], isDone && classes['done'], isPresent && classes['present']].filter(Boolean).join(' ')
}
