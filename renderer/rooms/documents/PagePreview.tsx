import { Center, Loader } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { useEffect, useRef, useState } from 'react'
import type { DocumentKind } from '#shared/documents/facts.ts'
import { readStyleNonce } from '../../app/nonce.ts'
import classes from './documents.module.css'
import { layPage } from './lay-page.ts'

/** Width of the sheet with the grey around it, in CSS pixels: A4 and 8 mm on each side. */
const sheetWidths: Record<DocumentKind, number> = { 'team-agreement': 854, consent: 854, ipw: 1183 }

interface Props {
  kind: DocumentKind
  title: string
  /** The page as it will print, with the placeholder of the nonce. */
  html: string
}

/**
 * The page as it will print, scaled to the room there is. The frame is as high as its
 * content and the desk around it scrolls, so new content keeps the place being read.
 */
export function PagePreview({ kind, title, html }: Props) {
  const page = html.replaceAll('__CSP_NONCE__', readStyleNonce())
  const frame = useRef<HTMLIFrameElement>(null)
  const [first] = useState(page)
  const [isLaid, setLaid] = useState(false)
  const [height, setHeight] = useState(0)
  const { ref: desk, width } = useElementSize()
  const scale = width > 0 ? Math.min(1, width / sheetWidths[kind]) : 0

  useEffect(() => {
    const shown = frame.current?.contentDocument
    if (!isLaid || !shown) return undefined
    layPage(shown, page)
    const measure = () => setHeight(Math.ceil(shown.body.getBoundingClientRect().height))
    measure()
    const sizes = new ResizeObserver(measure)
    sizes.observe(shown.body)
    return () => sizes.disconnect()
  }, [page, isLaid])

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
    <div ref={desk} className={classes['desk']} role="region" aria-label={`Podgląd: ${title}`} tabIndex={0}>
      {!isLaid && (
        <Center h={200}>
          <Loader aria-label="Przygotowuję podgląd" role="status" />
        </Center>
      )}
      <div className={classes['sheet']} style={{ height: height * scale }}>
        <iframe
          ref={frame}
          title={`Podgląd strony: ${title}`}
          sandbox="allow-same-origin allow-modals"
          srcDoc={first}
          width={sheetWidths[kind]}
          height={Math.max(height, 10)}
          style={{ transform: `scale(${scale})` }}
          scrolling="no"
          tabIndex={-1}
          onLoad={() => setLaid(true)}
        />
      </div>
    </div>
  )
}
