/** What a refused visitor sees: no style and no script, so that its policy can forbid everything. */
const PAGE = `<!doctype html>
<html lang="pl">
<head><meta charset="utf-8"><title>Kooperacja – brak dostępu</title></head>
<body>
<h1>Ta karta nie ma dostępu do programu</h1>
<p>Adres z kluczem działa tylko raz i tylko w tej przeglądarce, w której został otwarty.
Proszę wrócić do okna (terminala), w którym działa program, i nacisnąć tam klawisz Enter –
otworzy się nowa karta. Jeśli okno jest już zamknięte, proszę uruchomić program jeszcze raz.</p>
<p>Dane w programie są bezpieczne i nic nie zostało zmienione.</p>
</body>
</html>
`

/** Gives the answer to a request without a session or from a foreign page: 403 and a way out in Polish. */
export const refusal = (): { status: number; headers: Record<string, string>; body: string } => ({
  status: 403,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  },
  body: PAGE,
})
