import type { CSSVariablesResolver, MantineColorsTuple } from '@mantine/core'
import { Alert, createTheme, InputWrapper, Modal, Notification, PasswordInput, Select, TextInput } from '@mantine/core'

const ink: MantineColorsTuple = [
  '#eff4fa',
  '#dde8f3',
  '#b9cfe6',
  '#93b4d8',
  '#739ecc',
  '#5d8fc5',
  '#4f85bf',
  '#3d70a8',
  '#2c5b8f',
  '#1f4a78',
]

/** The hint under the field, so that fields side by side stand in one line. */
const hintBelow: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error']

/** The program's look. Shade 8 keeps white text on buttons above 4.5:1 (WCAG 1.4.3). */
export const theme = createTheme({
  colors: { ink },
  primaryColor: 'ink',
  primaryShade: 8,
  defaultRadius: 'md',
  fontFamily: '"Segoe UI", system-ui, -apple-system, "Noto Sans", "Liberation Sans", sans-serif',
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.75rem', lineHeight: '1.3' },
      h2: { fontSize: '1.25rem', lineHeight: '1.4' },
      h3: { fontSize: '1.0625rem', lineHeight: '1.45' },
    },
  },
  focusRing: 'auto',
  cursorType: 'pointer',
  components: {
    Alert: Alert.extend({ defaultProps: { closeButtonLabel: 'Zamknij' } }),
    // Hints and errors are read by tired people: as large as the text around them.
    InputWrapper: InputWrapper.extend({
      styles: {
        description: { fontSize: '0.875rem', lineHeight: 1.4 },
        error: { fontSize: '0.875rem', lineHeight: 1.4 },
      },
    }),
    Modal: Modal.extend({
      defaultProps: {
        closeButtonProps: { 'aria-label': 'Zamknij okno' },
        centered: true,
        // A dialog's head is no banner of the page.
        attributes: { header: { role: 'presentation' } },
      },
      styles: { title: { fontSize: '1.125rem', fontWeight: 600 } },
    }),
    Notification: Notification.extend({
      defaultProps: { closeButtonProps: { 'aria-label': 'Zamknij powiadomienie' } },
      styles: { description: { color: 'var(--mantine-color-text)' } },
    }),
    PasswordInput: PasswordInput.extend({
      defaultProps: {
        inputWrapperOrder: hintBelow,
        visibilityToggleButtonProps: { 'aria-label': 'Pokaż lub ukryj hasło', tabIndex: 0 },
      },
    }),
    Select: Select.extend({
      defaultProps: { nothingFoundMessage: 'Nie ma takiej pozycji', checkIconPosition: 'right', withScrollArea: false },
    }),
    TextInput: TextInput.extend({ defaultProps: { inputWrapperOrder: hintBelow } }),
  },
})

/** Mantine's own dimmed, placeholder and error colours, and the texts of light alerts and badges, fall below 4.5:1. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#55606c',
    '--mantine-color-placeholder': '#6a7480',
    '--mantine-color-error': '#b42323',
    '--mantine-color-red-light-color': '#9c1c1c',
    '--mantine-color-yellow-light-color': '#704700',
    '--mantine-color-orange-light-color': '#7d3c00',
    '--mantine-color-green-light-color': '#1d5e2a',
    '--mantine-color-teal-light-color': '#0b5c46',
    '--mantine-color-gray-light-color': '#3d454d',
  },
  dark: {},
})
