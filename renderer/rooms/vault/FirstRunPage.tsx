import { Anchor, Button, Group, Loader, Stack, Text, Title } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { localDateOf } from '#shared/domain/dates.ts'
import type { RecoveryCode } from '#shared/contract/vault.ts'
import { orpc } from '../../app/client.ts'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { Steps } from '../../ui/Steps.tsx'
import { useCommand } from '../../ui/commands.ts'
import { DraftLine } from '../../ui/DraftForm.tsx'
import { dropDraft } from '../../ui/drafts.ts'
import { useDraftForm } from '../../ui/useDraftForm.ts'
import { AnimatorFields, DataProtectionFields, IdentityFields } from '../office/OfficeFields.tsx'
import { AccountFields } from './AccountFields.tsx'
import { accountPaths, emptyFirstRun, firstRunForm, futurePaper, laterThan, suggestLogin } from './first-run-form.ts'
import { NewPasswordForm } from './NewPasswordForm.tsx'
import { SheetStep } from './SheetStep.tsx'
import { RestoreScreen } from './RestoreScreen.tsx'
import { VaultFrame } from './VaultFrame.tsx'

const identityPaths = [
  'kind',
  'name',
  'street',
  'postalCode',
  'town',
  'townLocative',
  'nip',
  'email',
  'phone',
  'gmina',
  'powiat',
  'voivodeship',
].map((name) => `office.${name}`)

/** The steps that are forms, each with the fields it checks before it lets on. */
const formSteps = [
  { name: 'Kim jesteśmy', paths: identityPaths },
  { name: 'Ochrona danych', paths: ['office.officerName', 'office.officerEmail', 'office.retention'] },
  { name: 'Animator', paths: ['animator'] },
] as const
const accountStep = formSteps.length
const sheetStep = accountStep + 1
const stepNames = [...formSteps.map(({ name }) => name), 'Twoje konto', 'Arkusz awaryjny']

const draftKey = 'first-run'

/** The first run: who we are, data protection, animator, own account, recovery sheet. */
export default function FirstRunPage({ isRecoveryCodePending }: { isRecoveryCodePending: boolean }) {
  const [code, setCode] = useState<RecoveryCode | undefined>(undefined)
  const [isDone, setDone] = useState(false)
  const [isRestoring, setRestoring] = useState(false)
  const [isPending, setCodePending] = useState(isRecoveryCodePending)
  const queries = useQueryClient()
  const heading = useRef<HTMLHeadingElement>(null)
  const draft = useDraftForm({
    key: draftKey,
    schema: firstRunForm,
    initialValues: { ...emptyFirstRun, step: 0 },
  })
  const { form } = draft
  const pendingCode = useQuery({
    ...orpc.vault.readRecoveryCode.queryOptions(),
    enabled: isPending && !isDone,
    // Asked once: after the first run ends there is nothing to ask for.
    staleTime: Infinity,
    gcTime: 0,
  })
  const shownCode = code ?? (isPending ? pendingCode.data : undefined)
  const values = form.getValues()
  const step = shownCode || isPending ? sheetStep : Math.min(values.step, accountStep)

  const begin = useCommand(orpc.vault.startFirstRun, { onDone: setCode, keepsQueries: true })
  const goBack = useCommand(orpc.vault.cancelFirstRun, {
    onDone: () => {
      setCode(undefined)
      setCodePending(false)
      form.setFieldValue('step', accountStep)
    },
    keepsQueries: true,
  })

  useEffect(() => {
    if (draft.isReady) heading.current?.focus()
  }, [step, isDone, isRestoring, draft.isReady])

  const go = (to: number) => {
    form.clearErrors()
    form.setFieldValue('step', to)
  }
  const next = () => {
    const paths = formSteps[step]?.paths ?? []
    if (!draft.checkPart(paths)) return
    const { login } = values.account
    if (step + 1 === accountStep && (login === '' || login === values.suggestedLogin)) {
      const suggested = suggestLogin(values.animator)
      form.setFieldValue('account.login', suggested)
      form.setFieldValue('suggestedLogin', suggested)
    }
    go(step + 1)
  }
  const isAccountReady = () => {
    if (!draft.checkPart(accountPaths)) return false
    const late = laterThan(localDateOf(new Date()), values.account)
    form.setErrors(Object.fromEntries(late.map((path) => [path, futurePaper])))
    return late.length === 0
  }
  const start = (password: string) => {
    const wrongStep = formSteps.findIndex(({ paths }) => !draft.checkPart(paths))
    const checked = firstRunForm.safeParse(form.getValues())
    if (wrongStep >= 0 || !checked.success) form.setFieldValue('step', Math.max(wrongStep, 0))
    else void begin.run({ ...checked.data, account: { ...checked.data.account, password } })
  }
  const finished = () => {
    setDone(true)
    void dropDraft(draftKey)
  }

  if (isRestoring)
    return <RestoreScreen onBack={() => setRestoring(false)} backLabel="Wróć do pierwszego uruchomienia" />

  if (isDone) {
    return (
      <VaultFrame title="Sejf jest gotowy" lead="Dane są zaszyfrowane, a arkusz awaryjny jest na papierze.">
        <Text>
          Od teraz program pyta o login i hasło przy każdym uruchomieniu. Gdy odchodzisz od komputera, naciśnij
          „Zablokuj” u góry ekranu; po 10 minutach bezczynności program zablokuje się sam. Pozostałe osoby dodasz w Moim
          biurze.
        </Text>
        <Button onClick={() => void queries.invalidateQueries()}>Zaczynamy</Button>
      </VaultFrame>
    )
  }

  return (
    <VaultFrame
      title="Pierwsze uruchomienie"
      lead="Kilka pytań o biuro i o Twoje konto. Zajmie to około dziesięciu minut; większość danych można uzupełnić później."
      size={760}
    >
      <Steps label="Kroki pierwszego uruchomienia" names={stepNames} here={step} />
      {step === 0 && (
        <Text size="sm" c="dimmed">
          To biuro ma już kopię zapasową, na przykład po wymianie komputera?{' '}
          <Anchor component="button" type="button" size="sm" onClick={() => setRestoring(true)}>
            Odtwórz z kopii
          </Anchor>
        </Text>
      )}
      {draft.isReady ? (
        <Stack>
          <Title order={2} ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
            {stepNames[step]}
          </Title>
          {step < sheetStep && <DraftLine draft={draft} />}
          {step < accountStep && (
            <form
              noValidate
              onSubmit={(event) => {
                event.preventDefault()
                next()
              }}
            >
              <Stack>
                {step === 0 && <IdentityFields form={form} withKind />}
                {step === 1 && <DataProtectionFields form={form} />}
                {step === 2 && <AnimatorFields form={form} />}
                <Group justify={step > 0 ? 'space-between' : 'flex-end'} mt="md">
                  {step > 0 && <BackButton onClick={() => go(step - 1)} />}
                  <Button type="submit">Dalej</Button>
                </Group>
              </Stack>
            </form>
          )}
          {step === accountStep && (
            <NewPasswordForm
              submitLabel="Dalej"
              isPending={begin.isPending}
              onSubmit={start}
              fields={<AccountFields form={form} person={values.animator} />}
              isReady={isAccountReady}
              before={<BackButton onClick={() => go(step - 1)} />}
            />
          )}
          {step === sheetStep && shownCode && (
            <SheetStep
              code={shownCode}
              officeName={values.office.name ?? ''}
              onBack={() => void goBack.run(undefined)}
              isGoingBack={goBack.isPending}
              finish={orpc.vault.finishFirstRun}
              finishLabel="Załóż sejf"
              backHint="„Wstecz” unieważnia ten kod: po powrocie program przygotuje nowy, a wydrukowany arkusz trzeba będzie zniszczyć."
              onDone={finished}
            />
          )}
          {step === sheetStep && !shownCode && pendingCode.isError && (
            <ProblemAlert error={pendingCode.error} onRetry={() => setCodePending(false)} />
          )}
        </Stack>
      ) : (
        <Loader aria-label="Wczytywanie formularza" role="status" />
      )}
    </VaultFrame>
  )
}

function BackButton({ onClick }: { onClick: () => void }) {
  return (
    <Button variant="default" onClick={onClick}>
      Wstecz
    </Button>
  )
}
