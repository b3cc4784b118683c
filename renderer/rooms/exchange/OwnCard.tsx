import { Box, Button, List, Loader, Paper, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../app/client.ts'
import { startDownload } from '../../ui/files.ts'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { IconDownload } from '../../ui/icons.tsx'
import { Words } from './Words.tsx'

/** My public card: the file for the other office, and the words it is checked by. */
export function OwnCard() {
  const own = useQuery(orpc.exchange.readOwnCard.queryOptions())
  const save = async () => {
    // The file waits in the engine's memory for a while only, so it is asked for when it is wanted.
    const { data } = await own.refetch()
    if (data) startDownload(data.download.url, data.download.name)
  }

  return (
    <Paper withBorder p="lg" component="section" aria-labelledby="own-card">
      <Title order={2} id="own-card" mb={4}>
        Moja wizytówka
      </Title>
      {own.isError && <ProblemAlert error={own.error} onRetry={() => void own.refetch()} />}
      {own.isPending && <Loader role="status" aria-label="Wczytuję wizytówkę" />}
      {own.data && (
        <Stack gap="md" align="flex-start">
          <Text>
            Wizytówka mówi drugiemu biuru, kim jesteśmy i jak zaszyfrować dla nas paczkę. Nie zawiera niczego tajnego –
            można ją wysłać zwykłym e-mailem.
          </Text>
          <Button leftSection={<IconDownload size={20} aria-hidden />} onClick={() => void save()}>
            Zapisz plik wizytówki
          </Button>
          <Box w="100%">
            <Title order={3} mb={6}>
              Słowa do sprawdzenia przez telefon
            </Title>
            <Words words={own.data.words} label="Słowa mojej wizytówki" />
          </Box>
          <List type="ordered" spacing={4}>
            <List.Item>Wyślij plik wizytówki do drugiego biura.</List.Item>
            <List.Item>Zadzwoń tam pod numer, który znasz skądinąd – nie ten z e-maila z wizytówką.</List.Item>
            <List.Item>
              Drugie biuro widzi u siebie te same słowa. Przeczytajcie je sobie po kolei: muszą się zgadzać wszystkie
              osiem. Słowa mogą się powtarzać.
            </List.Item>
            <List.Item>Potem to samo w drugą stronę: dodaj tu wizytówkę tamtego biura.</List.Item>
          </List>
        </Stack>
      )}
    </Paper>
  )
}
