import { Center, Loader, Text } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { useEffect, useRef, useState } from 'react'
import type { Preview } from '#shared/contract/documents.ts'
import { counted } from '../../app/messages/labels.ts'
import { readStyleNonce } from '../../app/nonce.ts'
import classes from './documents.module.css'
import { drawSheets } from './draw-sheets.ts'
import { layPage } from './lay-page.ts'

/** Width of the sheet with the grey around it, in CSS pixels: A4 and 6 mm on each side. */
const sheetWidths: Record<Preview['sheet'], number> = { portrait: 840, landscape: 1168 }

interface Props {
  sheet: Preview['sheet']
  title: string
  /** The page as it will print, with the placeholder of the nonce. */
  html: string
}

/**
 * The pages as they will print, scaled to the room there is. The frame is as high as its
 * content and the desk around it scrolls, so new content keeps the place being read.
 */
export function PagePreview({ sheet, title, html }: Props) {
  const page = html.replaceAll('__CSP_NONCE__', readStyleNonce())
  const frame = useRef<HTMLIFrameElement>(null)
  const [first] = useState(page)
  const laid = useRef(page)
  const [isLoaded, setLoaded] = useState(false)
  const [pages, setPages] = useState(0)
  const [height, setHeight] = useState(0)
  const { ref: desk, width } = useElementSize()
  const scale = width > 0 ? Math.min(1, width / sheetWidths[sheet]) : 0

  useEffect(() => {
    const shown = frame.current?.contentDocument
    if (!isLoaded || !shown) return undefined
    const measure = (count: number) => {
      setPages(count)
      setHeight(Math.ceil(shown.body.getBoundingClientRect().height))
    }
    measure(layPage(shown, page, laid.current))
    laid.current = page
    // A letter never used before comes with a font of its own, which may move the lines.
    const again = () => measure(drawSheets(shown))
    shown.fonts.addEventListener('loadingdone', again)
    return () => shown.fonts.removeEventListener('loadingdone', again)
  }, [page, isLoaded])

  return (
    <div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard */}
      <div ref={desk} className={classes['desk']} role="region" aria-label={`Podgląd: ${title}`} tabIndex={0}>
        {!isLoaded && (
          <Center h={200}>
            <Loader aria-label="Przygotowuję podgląd" role="status" />
          </Center>
        )}
        <div className={classes['sheet']} style={{ width: sheetWidths[sheet] * scale, height: height * scale }}>
          <iframe
            ref={frame}
            title={`Podgląd strony: ${title}`}
            sandbox="allow-same-origin allow-modals"
            srcDoc={first}
            width={sheetWidths[sheet]}
            height={Math.max(height, 10)}
            style={{ transform: `scale(${scale})` }}
            scrolling="no"
            tabIndex={-1}
            onLoad={() => setLoaded(true)}
          />
        </div>
      </div>
      <Text size="sm" c="dimmed" mt={6}>
        {pages > 0 &&
          `Wydruk: ${counted(pages, ['strona', 'strony', 'stron'])} A4${sheet === 'landscape' ? ', poziomo' : ''}.`}
      </Text>
    </div>
  )
}
