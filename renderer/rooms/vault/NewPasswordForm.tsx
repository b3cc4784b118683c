import { Button, Group, PasswordInput, Stack, Text } from '@mantine/core'
import type { FormEvent, ReactNode } from 'react'
import { useEffect, useRef, useState } from 'react'
import { newPassword } from '#shared/domain/office.ts'
import { fieldMessage } from '../../app/messages/fields.ts'

interface Props {
  submitLabel: string
  isPending: boolean
  /** A wait after wrong tries. */
  isDisabled?: boolean
  onSubmit: (password: string) => void
  /** The form was just opened: one types in it at once. */
  takesFocus?: boolean
  /** Buttons before the submitting one, as „Wstecz”. */
  before?: ReactNode
  /** Fields that belong to the same form, above the password. */
  fields?: ReactNode
  /** Checks those fields; false when they have something to say and took the focus. */
  isReady?: () => boolean
}

/** A new password typed twice. It lives in this component only: never in a draft, never in the cache. */
export function NewPasswordForm({
  submitLabel,
  isPending,
  isDisabled = false,
  takesFocus = false,
  onSubmit,
  before,
  fields,
  isReady = () => true,
}: Props) {
  const [password, setPassword] = useState('')
  const [repeated, setRepeated] = useState('')
  const [errors, setErrors] = useState<{ password?: string; repeated?: string }>({})
  const passwordField = useRef<HTMLInputElement>(null)
  const repeatedField = useRef<HTMLInputElement>(null)

  useEffect(() => {
    if (takesFocus) passwordField.current?.focus()
  }, [takesFocus])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isReady()) return
    const problem = newPassword.safeParse(password).error?.issues[0]?.message
    if (problem) {
      setErrors({ password: fieldMessage(problem) })
      passwordField.current?.focus()
    } else if (password !== repeated) {
      setErrors({ repeated: 'Oba hasła różnią się od siebie. Wpisz tutaj to samo hasło jeszcze raz.' })
      repeatedField.current?.focus()
    } else {
      setErrors({})
      onSubmit(password)
    }
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {fields}
        <Text>
          Najlepsze jest zdanie, które łatwo zapamiętać, a trudno zgadnąć – na przykład kilka niezwiązanych ze sobą
          słów. Nie trzeba dodawać cyfr ani znaków specjalnych.
        </Text>
        <PasswordInput
          ref={passwordField}
          label="Nowe hasło"
          description={`Co najmniej 12 znaków, mogą być odstępy. Teraz: ${password.length}.`}
          autoComplete="new-password"
          withAsterisk
          maxLength={200}
          value={password}
          error={errors.password}
          aria-invalid={Boolean(errors.password)}
          onChange={({ currentTarget }) => setPassword(currentTarget.value)}
        />
        <PasswordInput
          ref={repeatedField}
          label="Powtórz hasło"
          autoComplete="new-password"
          withAsterisk
          maxLength={200}
          value={repeated}
          error={errors.repeated}
          aria-invalid={Boolean(errors.repeated)}
          onChange={({ currentTarget }) => setRepeated(currentTarget.value)}
        />
        <Group justify={before ? 'space-between' : 'flex-start'}>
          {before}
          <Button type="submit" loading={isPending} disabled={isDisabled}>
            {submitLabel}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
