import { Anchor, Title } from '@mantine/core'
import type { ComponentType } from 'react'
import { Link } from 'wouter'
import type { CourseView } from '#shared/contract/course.ts'
import type { CaseEvent } from '#shared/domain/case-events.ts'
import type { StepState } from '#shared/domain/course.ts'
import { formatDateShort } from '#shared/domain/dates.ts'
import { courseStepLabels, stepStateLabels } from '../../../app/messages/course.ts'
import {
  IconCircle,
  IconCircleCheckFilled,
  IconCircleDashed,
  IconCircleMinus,
  IconCircleX,
  IconPlayerPlayFilled,
} from '../../../ui/icons.tsx'
import classes from './course.module.css'
import { stepPath } from './links.ts'

const icons: Record<StepState, ComponentType<{ size: number; 'aria-hidden': true }>> = {
  done: IconCircleCheckFilled,
  next: IconPlayerPlayFilled,
  missing: IconCircleDashed,
  later: IconCircle,
  lapsed: IconCircleX,
  dropped: IconCircleMinus,
}

interface Props {
  household: string
  path: CourseView['path']
  events: readonly CaseEvent[]
  card: CourseView['cardPaper']
}

/** All steps of the course in their order, each a link to its form; how it stands is said in words. */
export function CoursePath({ household, path, events, card }: Props) {
  return (
    <section aria-labelledby="droga">
      <Title order={2} id="droga" mb="sm">
        Krok po kroku
      </Title>
      <ol className={classes['path'] ?? ''}>
        {path.map(({ step, state, on }, index) => {
          const Icon = icons[state]
          return (
            <li
              key={step}
              className={`${classes['step'] ?? ''} ${classes[state] ?? ''}`}
              aria-current={state === 'next' ? 'step' : undefined}
            >
              <Icon size={18} aria-hidden />
              <div>
                <Anchor component={Link} href={stepPath(household, step, events, card)} underline="always">
                  {index + 1}. {courseStepLabels[step]}
                </Anchor>
                <span className={classes['state'] ?? ''}>
                  {stepStateLabels[state]}
                  {on === null ? '' : ` ${formatDateShort(on)}`}
                </span>
              </div>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
