import '@mantine/core/styles.css'
import '@mantine/dates/styles.css'
import '@mantine/notifications/styles.css'
import './app.css'
import { MantineProvider } from '@mantine/core'
import { DatesProvider } from '@mantine/dates'
import { ModalsProvider } from '@mantine/modals'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import 'dayjs/locale/pl'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { ErrorBoundary } from './errors.tsx'
import { Gate } from './gate.tsx'
import { readStyleNonce } from './nonce.ts'
import { queries } from './queries.ts'
import { cssVariables, theme } from './theme.ts'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

/** The name under which get-nonce, used by Mantine's scroll lock, looks for the nonce. */
Object.assign(globalThis, { __webpack_nonce__: readStyleNonce() })

createRoot(root).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      forceColorScheme="light"
      getStyleNonce={readStyleNonce}
    >
      <DatesProvider settings={{ locale: 'pl', firstDayOfWeek: 1 }}>
        <QueryClientProvider client={queries}>
          <ModalsProvider labels={{ confirm: 'Dalej', cancel: 'Anuluj' }}>
            <Notifications position="bottom-right" limit={4} />
            <ErrorBoundary>
              <Router hook={useHashLocation}>
                <Gate />
              </Router>
            </ErrorBoundary>
          </ModalsProvider>
        </QueryClientProvider>
      </DatesProvider>
    </MantineProvider>
  </StrictMode>,
)
