import { Alert, Button, Text } from '@mantine/core'
import { problemMessage } from '../app/messages/problems.ts'
import { IconAlertTriangle } from './icons.tsx'

interface Props {
  error: unknown
  title?: string
  /** Gives the alert a button „Spróbuj ponownie”. */
  onRetry?: () => void
}

/** A refusal on the page itself: what happened and what to do next. */
export function ProblemAlert({ error, title, onRetry }: Props) {
  const { sentence, nextStep } = problemMessage(error)
  return (
    <Alert
      color="red"
      variant="light"
      icon={<IconAlertTriangle aria-hidden />}
      title={title ?? sentence}
      mb="md"
      role="alert"
    >
      <Text size="sm">{title ? `${sentence} ${nextStep}` : nextStep}</Text>
      {onRetry && (
        <Button size="compact-sm" variant="default" mt="sm" onClick={onRetry}>
          Spróbuj ponownie
        </Button>
      )}
    </Alert>
  )
}
