import { notificationsStore } from '@mantine/notifications'
import { expect, test } from 'vitest'
import { hideProblems, showNotice, showProblemNotice } from './notices.ts'

const titles = () => notificationsStore.getState().notifications.map(({ title, message }) => title ?? message)

test('the same refusal stands on the screen once, and all of them go at the next success or page', () => {
  showProblemNotice('Nie udało się.', 'Spróbuj jeszcze raz.')
  showProblemNotice('Nie udało się.', 'Spróbuj jeszcze raz.')
  showProblemNotice('Na dysku zabrakło miejsca.', 'Zwolnij miejsce.')
  showNotice('Zapisano.')
  expect(titles()).toEqual(['Nie udało się.', 'Na dysku zabrakło miejsca.', 'Zapisano.'])
  hideProblems()
  expect(titles()).toEqual(['Zapisano.'])
})
