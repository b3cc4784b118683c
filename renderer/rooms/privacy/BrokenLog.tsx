import { Alert, Anchor, List, Text } from '@mantine/core'
import { Link } from 'wouter'
import type { AuditState } from '#shared/contract/audit.ts'
import { auditFaultTexts } from '../../app/messages/audit.ts'
import { IconAlertTriangle } from '../../ui/icons.tsx'

/** The log is not as it was written: where, how, and what to do, calmly. */
export function BrokenLog({ broken }: { broken: NonNullable<AuditState['broken']> }) {
  return (
    <Alert
      color="red"
      variant="light"
      role="alert"
      icon={<IconAlertTriangle aria-hidden />}
      title={`Dziennik zdarzeń jest naruszony od wpisu nr ${broken.number}`}
      mb="xl"
      maw={820}
    >
      <Text size="sm" mb={8}>
        {auditFaultTexts[broken.fault]} Przyczyną bywa awaria dysku albo plik podłożony ze starej kopii, a czasem celowa
        zmiana. Dane rodzin są na swoim miejscu i można dalej pracować.
      </Text>
      <List size="sm" type="ordered" spacing={4}>
        <List.Item>Niczego nie usuwaj z folderu programu i nie przywracaj teraz starszej kopii.</List.Item>
        <List.Item>
          <Anchor component={Link} href="/biuro/kopie" inherit underline="always">
            Zrób kopię zapasową
          </Anchor>{' '}
          i odłóż ją osobno, z dzisiejszą datą.
        </List.Item>
        <List.Item>Kierownik zapisuje dziennik do pliku (na stronie „Dziennik”) i zachowuje ten plik.</List.Item>
        <List.Item>
          Powiadom inspektora ochrony danych (IOD) jeszcze dziś – to on ocenia, czy doszło do naruszenia – oraz
          informatyka, żeby sprawdził dysk.
        </List.Item>
      </List>
    </Alert>
  )
}
