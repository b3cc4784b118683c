import { NativeSelect, Radio, Stack, Text, Textarea, TextInput, VisuallyHidden } from '@mantine/core'
import type { ReactNode } from 'react'
import { useState } from 'react'
import type { FormCell } from '#shared/documents/form.ts'
import { DateField } from '../../ui/DateField.tsx'
import { ScaleField } from '../cases/ipw/ScaleField.tsx'
import type { FormValue } from './typed-facts.ts'
import { isPlainlyWrong, numberMessage } from './typed-facts.ts'

interface Props {
  cell: FormCell
  /** What a reader that cannot see the row hears after the label: "Uczestnik 2". */
  of?: string
  /** The heading right above says it already. */
  isNamedAbove?: boolean
  value: FormValue | undefined
  onChange: (value: FormValue) => void
  description?: ReactNode
  /** Why the value cannot be used. */
  error?: string | undefined
}

/** The input of one place of a paper's form. */
export function CellInput({ cell, of, isNamedAbove = false, value, onChange, description, error }: Props) {
  const text = typeof value === 'string' ? value : ''
  const label = labelOf(cell.label, of, isNamedAbove)
  const shown = { label, description, error }
  switch (cell.type) {
    case 'line':
      return (
        <TextInput
          {...shown}
          autoComplete="off"
          value={text}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      )
    case 'lines':
      return (
        <Textarea
          {...shown}
          rows={2}
          data-max-rows={14}
          value={text}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      )
    case 'date':
      // It says itself, once it is left, that there is no such day.
      return (
        <DateField
          label={label}
          description={description}
          maw={1000}
          value={typeof value === 'string' ? value : null}
          onChange={onChange}
        />
      )
    case 'number':
      return <NumberInput {...shown} cell={cell} value={value} onChange={onChange} />
    case 'scale':
      return (
        <Stack gap={4}>
          <ScaleField
            label={cell.label}
            of={of ?? 'na tym papierze'}
            value={typeof value === 'number' ? value : null}
            onChange={onChange}
          />
          {description && (
            <Text size="sm" c="dimmed" component="div">
              {description}
            </Text>
          )}
          {error !== undefined && (
            <Text size="sm" c="red.9">
              {error}
            </Text>
          )}
        </Stack>
      )
    case 'yes-no':
      return (
        <Radio.Group
          {...shown}
          value={value === true ? 'yes' : value === false ? 'no' : 'pen'}
          onChange={(picked) => onChange(picked === 'pen' ? null : picked === 'yes')}
        >
          <Stack gap={6} mt={6}>
            <Radio value="yes" label="Tak" />
            <Radio value="no" label="Nie" />
            <Radio value="pen" label="Do zaznaczenia na papierze" />
          </Stack>
        </Radio.Group>
      )
    case 'choice':
      return cell.options.length > radiosAtMost ? (
        <NativeSelect
          {...shown}
          data={[...(text === '' ? [{ value: '', label: 'Wybierz…' }] : []), ...cell.options]}
          value={text}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      ) : (
        <Radio.Group {...shown} value={text} onChange={onChange}>
          <Stack gap={6} mt={6}>
            {cell.options.map((option) => (
              <Radio key={option.value} {...option} />
            ))}
          </Stack>
        </Radio.Group>
      )
  }
}

/** The label as printed; who cannot see the row hears which it is. */
function labelOf(label: string, of: string | undefined, isNamedAbove: boolean): ReactNode {
  if (isNamedAbove) return <VisuallyHidden component="span">{label}</VisuallyHidden>
  if (of === undefined) return label
  return (
    <>
      {label}
      <VisuallyHidden component="span">, {of}</VisuallyHidden>
    </>
  )
}

/** More answers than this are a list to choose from. */
const radiosAtMost = 5

interface NumberProps {
  cell: FormCell & { type: 'number' }
  label: ReactNode
  description?: ReactNode
  error: string | undefined
  value: FormValue | undefined
  onChange: (value: FormValue) => void
}

/** A whole number; what is not one stays in the field as it was typed and is named when the field is left. */
function NumberInput({ cell, value, onChange, error, ...rest }: NumberProps) {
  const [isTyping, setTyping] = useState(false)
  const own = isPlainlyWrong(cell, value) ? numberMessage(cell) : undefined
  return (
    <TextInput
      {...rest}
      maw={160}
      inputMode="numeric"
      autoComplete="off"
      error={isTyping ? undefined : (own ?? error)}
      value={typeof value === 'number' || typeof value === 'string' ? String(value) : ''}
      onFocus={() => setTyping(true)}
      onBlur={() => setTyping(false)}
      onChange={({ currentTarget }) => onChange(typedNumber(currentTarget.value))}
    />
  )
}

function typedNumber(typed: string): FormValue {
  const digits = typed.trim()
  if (digits === '') return null
  return /^\d{1,9}$/.test(digits) ? Number(digits) : typed
}
