import type { Document } from '#shared/documents/model.ts'
import { screenStyles } from './html-screen.ts'
import { pageSize, scaleWidthsOf, spacingOf } from './page.ts'

/** A text inside a CSS string. */
function cssString(text: string): string {
  return `"${text.replaceAll(/["\\<>&\n]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)}"`
}

function sheet(document: Document): string {
  const page = pageSize(document.page)
  const { margin } = page
  const small = 'font-family:Carlito,Calibri,sans-serif;font-size:9pt;vertical-align:top;padding-top:3mm'
  return `
@page{size:A4 ${document.page};margin:${margin.top}mm ${margin.right}mm ${margin.bottom}mm ${margin.left}mm;
@bottom-left{content:${cssString(document.footer)};${small};width:75%;text-align:left}
@bottom-right{content:"Strona " counter(page) " z " counter(pages);${small};width:25%;text-align:right}}`
}

/** The logo in millimetres, as in the DOCX. */
function logoSize({ letterhead }: Document): string {
  const logo = letterhead?.logo
  return logo ? `width:${logo.width}mm;height:${logo.height}mm` : ''
}

/**
 * The page's look. Sizes in points and millimetres as in the DOCX, so both break alike. A caption is
 * for who cannot see the table: hidden by clip-path, it would be left out of the PDF's tags too.
 */
function layout(document: Document): string {
  const size = document.textSize
  const space = spacingOf(document)
  const scale = scaleWidthsOf(document.page)
  return `
@counter-style ustep{system:extends decimal;suffix:".\\2002 "}
@counter-style punkt{system:extends decimal;suffix:")\\2002 "}
@counter-style pauza{system:cyclic;symbols:"–";suffix:"\\2002 "}
*{box-sizing:border-box}
html{-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{margin:0;font:${size}pt/${space.line} Carlito,Calibri,sans-serif;font-variant-ligatures:none;color:#000;background:#fff;overflow-wrap:break-word;orphans:2;widows:2}
h1,h2,h3,.title{font-size:${size}pt;margin:${space.beforeHeading}pt 0 ${space.afterHeading}pt;break-after:avoid;break-inside:avoid}
h1,.title{font-size:${size + 3}pt;text-align:center;margin:0 0 ${space.title}pt;line-height:1.22;text-wrap:balance}
h2.part{font-size:${size + 1}pt}
h2.number{text-align:center}
.new-page{break-before:page}
p{margin:0 0 ${space.paragraph}pt}
li{margin:0 0 ${space.listItem}pt}
.subtitle{text-align:center;text-wrap:balance;margin-bottom:${space.subtitle}pt}
.justify,li{text-align:justify}
.justify:has(>.blank),li:has(>.blank),.lead:has(>.blank){text-align:left}
.center{text-align:center}
.right{text-align:right}
.keep,.lead{break-after:avoid}
.kept>:last-child{break-after:avoid}
table.kept,table.kept tr:last-child{break-after:avoid}
.kept>ol>:last-child{break-inside:avoid;break-after:avoid}
p,li:not(:has(ol)){break-inside:avoid}
ol,ul{margin:0;padding:0 0 0 7mm}
li{padding-left:0}
ol.clauses{list-style:ustep}
ol.points{list-style:punkt;padding-left:7mm}
section>ol.points{padding-left:14mm}
ul.dashes{list-style:pauza;padding-left:7mm}
.blank{overflow-wrap:normal}
.open{display:flex;align-items:baseline;min-height:1lh}
.open .fill{flex:1;border-bottom:.8pt dotted #000;margin-left:3pt;min-width:10mm}
.open .fill:only-child{align-self:flex-start;height:calc(1lh - .25em);margin-left:0;min-width:0}
table{border-collapse:collapse;width:calc(100% - .5mm);table-layout:fixed;margin:0 .25mm 5pt}
caption{position:absolute;width:1px;height:1px;overflow:hidden;color:transparent;white-space:nowrap}
thead{display:table-header-group}
tr{break-inside:avoid}
thead,thead tr{break-after:avoid}
tbody>tr:first-child{break-before:avoid}
th,td{border:.5pt solid #000;padding:${space.cellPadding}mm 1.5mm;font-size:${Math.max(10, size - 1)}pt;line-height:${space.cellLine};vertical-align:top;text-align:left}
th{font-weight:700}
thead th{background:#f2f2f2;vertical-align:middle;border-bottom:0}
td p,th p{margin:0}
.scales{break-inside:avoid}
.scales td,.scales th{vertical-align:middle;padding:.6mm 1.5mm}
.scales th,.scales .words{border:0;font-weight:400}
.scales th{padding-left:0}
.scales .box{text-align:center;padding-left:0;padding-right:0}
.scales .marked{font-weight:700;border:1.5pt dashed #000}
.scales .now,.scales .institution{border:2.25pt solid #000}
.scales .achieved{background:#d9d9d9}
.scales .label-column{width:${scale.label}%}
.scales .box-column{width:${scale.box}%}
.scales .words-column{width:${scale.summary}%}
.letterhead{display:flex;align-items:center;gap:5mm;margin:0 0 5mm;padding:0 0 3mm;border-bottom:.5pt solid #000;break-inside:avoid}
.letterhead p{margin:0;font-size:${Math.max(10, size - 1)}pt;line-height:${space.cellLine}}
.letterhead .logo{${logoSize(document)}}
.front{margin:0 0 ${space.paragraph}pt}
.together{break-inside:avoid}
.signatures{break-before:avoid}
.signatures.few{break-inside:avoid}
.signature-row:last-child{break-before:avoid}
.signature-row{display:flex;break-inside:avoid}
.signature-row.alone{justify-content:flex-end}
.signature{width:50%;padding:10mm 2mm 0;text-align:center;break-inside:avoid}
.signature p{margin:0}
.box-sign{font-family:Carlito,Calibri,"Segoe UI Symbol","DejaVu Sans",sans-serif}`
}

function columnRules(document: Document): string {
  return document.blocks
    .filter((block) => block.type === 'table')
    .flatMap(({ widths }, table) => widths.map((width, column) => `.t${table}c${column}{width:${width}%}`))
    .join('\n')
}

/** The looks of a page; its letters stand apart (fonts.ts). */
export function pageStyles(document: Document, forScreen: boolean): string {
  return [
    sheet(document),
    layout(document),
    columnRules(document),
    forScreen ? screenStyles(document, cssString(document.footer)) : '',
  ].join('')
}
