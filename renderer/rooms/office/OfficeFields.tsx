import { Radio, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { officeKinds, voivodeships } from '#shared/domain/office.ts'
import { genderLabels, officeKindLabels } from '../../app/messages/labels.ts'
import type { OfficeFormValues } from './office-form.ts'
import { animatorFieldLabels, officeFieldLabels } from './office-form.ts'

interface Props {
  form: UseFormReturnType<OfficeFormValues>
}

/** „Kim jesteśmy”: the office as the papers name it. The kind is chosen once, at the first run. */
export function IdentityFields({ form, withKind = false }: Props & { withKind?: boolean }) {
  const isGops = form.getValues().office.kind === 'gops'
  const place = form.getValues().office.townLocative?.trim()

  return (
    <Stack>
      {withKind && (
        <Radio.Group
          {...form.getInputProps('office.kind')}
          label={officeFieldLabels.kind}
          description="Rodzaju biura nie zmienia się później: od niego zależy, co program pokazuje."
          withAsterisk
        >
          <Stack gap="xs" mt="xs">
            {officeKinds.map((kind) => (
              <Radio key={kind} value={kind} label={officeKindLabels[kind]} />
            ))}
          </Stack>
        </Radio.Group>
      )}
      <TextInput
        {...form.getInputProps('office.name')}
        label={officeFieldLabels.name}
        description="Tak jak na pieczątce, na przykład: Gminny Ośrodek Pomocy Społecznej w Przykładowej."
        withAsterisk
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput {...form.getInputProps('office.street')} label={officeFieldLabels.street} />
        <TextInput
          {...form.getInputProps('office.postalCode')}
          label={officeFieldLabels.postalCode}
          placeholder="00-000"
          inputMode="numeric"
        />
        <TextInput {...form.getInputProps('office.town')} label={officeFieldLabels.town} withAsterisk />
        <TextInput
          {...form.getInputProps('office.townLocative')}
          label={officeFieldLabels.townLocative}
          description={
            place
              ? `Na dokumentach: „w ${place}”.`
              : 'Na przykład „Przykładowej”: wtedy na dokumentach stoi „w Przykładowej”.'
          }
        />
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        {isGops && <TextInput {...form.getInputProps('office.gmina')} label={officeFieldLabels.gmina} withAsterisk />}
        <TextInput {...form.getInputProps('office.powiat')} label={officeFieldLabels.powiat} withAsterisk />
        <Select
          {...form.getInputProps('office.voivodeship')}
          label={officeFieldLabels.voivodeship}
          data={voivodeships}
          placeholder="Wybierz z listy"
          searchable
          withAsterisk
        />
        <TextInput {...form.getInputProps('office.nip')} label={officeFieldLabels.nip} inputMode="numeric" />
        <TextInput {...form.getInputProps('office.email')} label={officeFieldLabels.email} type="email" />
        <TextInput {...form.getInputProps('office.phone')} label={officeFieldLabels.phone} type="tel" />
      </SimpleGrid>
    </Stack>
  )
}

/** „Ochrona danych”: what the information clause of the consent needs. */
export function DataProtectionFields({ form }: Props) {
  return (
    <Stack>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput {...form.getInputProps('office.officerName')} label={officeFieldLabels.officerName} />
        <TextInput {...form.getInputProps('office.officerEmail')} label={officeFieldLabels.officerEmail} type="email" />
      </SimpleGrid>
      <Textarea
        {...form.getInputProps('office.retention')}
        label={officeFieldLabels.retention}
        description="Program tego nie podpowiada: okres zależy od jednolitego rzeczowego wykazu akt (JRWA) Waszego biura. Przepisz go z wykazu albo zapytaj osobę od archiwum. Puste pole drukuje się jako linia do wpisania ręką."
        rows={2}
      />
    </Stack>
  )
}

/** „Animator”: the person who runs the model here. */
export function AnimatorFields({ form }: Props) {
  return (
    <Stack>
      <Radio.Group
        {...form.getInputProps('animator.gender')}
        label={animatorFieldLabels.gender}
        description="Od niej zależy odmiana na dokumentach."
        withAsterisk
      >
        <Stack gap="xs" mt="xs">
          <Radio value="f" label={genderLabels.f} />
          <Radio value="m" label={genderLabels.m} />
        </Stack>
      </Radio.Group>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput {...form.getInputProps('animator.firstName')} label={animatorFieldLabels.firstName} withAsterisk />
        <TextInput {...form.getInputProps('animator.lastName')} label={animatorFieldLabels.lastName} withAsterisk />
        <TextInput {...form.getInputProps('animator.email')} label={animatorFieldLabels.email} type="email" />
        <TextInput {...form.getInputProps('animator.phone')} label={animatorFieldLabels.phone} type="tel" />
      </SimpleGrid>
    </Stack>
  )
}
