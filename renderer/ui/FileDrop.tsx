import { Button, Stack, Text } from '@mantine/core'
import type { DragEvent } from 'react'
import { useId, useRef, useState } from 'react'
import classes from './FileDrop.module.css'
import { IconFileUpload } from './icons.tsx'

interface Props {
  label: string
  description: string
  button: string
  accept: string
  isBusy?: boolean
  onFile: (file: File) => void
}

/** A place to choose a file, or to drop it on. */
export function FileDrop({ label, description, button, accept, isBusy = false, onFile }: Props) {
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  const described = useId()

  const over = (event: DragEvent) => {
    event.preventDefault()
    setOver(true)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    if (file && !isBusy) onFile(file)
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dropping is for the mouse; the button does the same
    <div
      role="group"
      aria-label={label}
      aria-describedby={described}
      className={classes['drop'] ?? ''}
      data-over={isOver || undefined}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Stack align="center" gap={8} ta="center">
        <Button
          variant="default"
          leftSection={<IconFileUpload size={20} aria-hidden />}
          loading={isBusy}
          onClick={() => input.current?.click()}
        >
          {button}
        </Button>
        <Text size="sm" c="dimmed" id={described}>
          {description}
        </Text>
        <input
          ref={input}
          type="file"
          accept={accept}
          hidden
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? []
            // The same file may be chosen again after it was mended.
            currentTarget.value = ''
            if (file) onFile(file)
          }}
        />
      </Stack>
    </div>
  )
}
