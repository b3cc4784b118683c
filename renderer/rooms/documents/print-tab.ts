/** A tab for a page to be printed, opened at the click itself, as browsers allow no later one. */
export function openPrintTab(): { show: (url: string) => void; close: () => void } {
  const tab = window.open('about:blank', '_blank')
  return {
    show: (url) => {
      if (tab && !tab.closed) tab.location.replace(new URL(`${url}?show=1`, window.location.href).href)
      else window.open(`${url}?show=1`, '_blank', 'noopener')
    },
    close: () => tab?.close(),
  }
}
