import type { CSSVariablesResolver, MantineColorsTuple } from '@mantine/core'
import { Alert, createTheme, Modal, Notification, PasswordInput, Select } from '@mantine/core'

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
    Modal: Modal.extend({ defaultProps: { closeButtonProps: { 'aria-label': 'Zamknij okno' }, centered: true } }),
    Notification: Notification.extend({
      defaultProps: { closeButtonProps: { 'aria-label': 'Zamknij powiadomienie' } },
    }),
    PasswordInput: PasswordInput.extend({
      defaultProps: { visibilityToggleButtonProps: { 'aria-label': 'Pokaż lub ukryj hasło', tabIndex: 0 } },
    }),
    Select: Select.extend({
      defaultProps: { nothingFoundMessage: 'Nie ma takiej pozycji', checkIconPosition: 'right' },
    }),
  },
})

/** Mantine's own dimmed, placeholder and error colours fall below 4.5:1 on white. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#55606c',
    '--mantine-color-placeholder': '#6a7480',
    '--mantine-color-error': '#b42323',
  },
  dark: {},
})
