/** What the printed sheet names. */
export interface RecoverySheet {
  officeName: string
  groups: readonly string[]
  /** The day it was printed, dd.mm.rrrr. */
  printedOn: string
  nonce: string
}

const style = `
  @page { size: A4; margin: 22mm; }
  body { font: 12pt/1.5 "Segoe UI", system-ui, "Liberation Sans", sans-serif; color: #000; }
  h1 { font-size: 22pt; margin: 0 0 2mm; }
  h2 { font-size: 13pt; margin: 8mm 0 2mm; }
  .office { font-size: 13pt; margin: 0 0 8mm; }
  ol.code { list-style: none; padding: 5mm; margin: 6mm 0; border: 0.6mm solid #000; display: grid;
    grid-template-columns: repeat(4, 1fr); gap: 4mm; font: 700 17pt/1.3 "Consolas", "Liberation Mono", monospace; }
  ol.code small { display: block; font: 9pt "Segoe UI", system-ui, sans-serif; }
  footer { margin-top: 10mm; border-top: 0.2mm solid #000; padding-top: 3mm; font-size: 10pt; }
`

/** The recovery sheet as a page of its own, for an iframe's print. Takes untrusted text and escapes it. */
export function recoverySheetHtml({ officeName, groups, printedOn, nonce }: RecoverySheet): string {
  const code = groups.map((group, index) => `<li><small>grupa ${index + 1}</small>${escape(group)}</li>`).join('')
  return `<!doctype html>
<html lang="pl">
<head><meta charset="utf-8"><title>Arkusz awaryjny</title><style nonce="${escape(nonce)}">${style}</style></head>
<body>
<h1>Arkusz awaryjny programu Kooperacja</h1>
<p class="office">${escape(officeName)}</p>
<p>Ten kod otwiera zaszyfrowane dane programu, gdy nikt nie pamięta hasła. Bez hasła i bez tego kodu danych nie otworzy nikt, także autorzy programu.</p>
<ol class="code">${code}</ol>
<h2>Gdzie go trzymać</h2>
<ul>
<li>W miejscu zamykanym na klucz, na przykład w sejfie albo w szafie pancernej kierownika.</li>
<li>Nigdy obok komputera, w torbie z laptopem ani jako zdjęcie w telefonie.</li>
<li>Nie skanować i nie wysyłać pocztą elektroniczną.</li>
</ul>
<h2>Jak go użyć</h2>
<p>Na ekranie „Odblokuj program” wybierz „Nie pamiętam hasła” i przepisz kod. Potem wskaż siebie na liście i ustaw nowe hasło. Arkusz pozostaje ważny. Ten sam kod otwiera kopie zapasowe zrobione w czasie, gdy obowiązywał.</p>
<footer>Wydrukowano: ${escape(printedOn)} · Odebrał(a): ............................................................</footer>
</body>
</html>`
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}
