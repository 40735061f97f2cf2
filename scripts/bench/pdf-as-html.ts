import type { ReadPdf, Tagged } from '../../test/support/pdf.ts'

/** The content of a document as a page that Chromium prints: the same texts, tables and typeface, with a web as a drawing. */
export const asHtml = ({ title, lang, tags }: ReadPdf, fonts: Fonts): string => `<!doctype html>
<html lang="${lang}" dir="${/^(?:ar|fa)/.test(lang ?? '') ? 'rtl' : 'ltr'}"><head><meta charset="utf-8"><title>${escaped(title)}</title><style>
${fontFaces(fonts)}
body { font: 9.5pt/14pt Noto0, Noto1, sans-serif; margin: 0; color: #1b2428 }
h1 { font-size: 28pt; line-height: 35pt; break-after: page } h2 { font-size: 17pt } h3 { font-size: 12.5pt } h4 { margin: 9pt 0 2pt }
h1, h2, h3, h4 { break-after: avoid } p { margin: 0 0 6pt }
table { width: 100%; border-collapse: collapse } tr { break-inside: avoid } td, th { border-bottom: .6pt solid #d2cdc3; padding: 5pt; text-align: start }
</style></head><body>${tags.map(element).join('\n')}</body></html>`

/** Of each typeface its files for plain and for strong words. */
export type Fonts = { plain: string; strong: string }[]

/** As wide as paper, with the margins of ours. */
export const fontFaces = (fonts: Fonts): string => {
  const face = (index: number, weight: number, file: string) =>
    `@font-face { font-family: Noto${index}; font-weight: ${weight}; src: url('file://${file}') }`
  const faces = fonts.flatMap(({ plain, strong }, index) => [face(index, 400, plain), face(index, 600, strong)])
  return `${faces.join('\n')}\n@page { margin: 74pt 60pt 66pt }`
}

const names: Record<string, string> = {
  L: 'ul',
  LI: 'li',
  Table: 'table',
  THead: 'thead',
  TBody: 'tbody',
  TR: 'tr',
  TH: 'th',
  TD: 'td',
  H1: 'h1',
  H2: 'h2',
  H3: 'h3',
  H4: 'h4',
  P: 'p',
}

const element = ({ role, alt, text, children }: Tagged): string => {
  if (role === 'Document' || role === 'TOC') return children.map(element).join('\n')
  if (role === 'Lbl') return ''
  if (role === 'Figure')
    return `<svg role="img" aria-label="${escaped(alt ?? '')}" width="300" height="250">${web}</svg>`
  const name = names[role] ?? 'div'
  const leaf = children.every((child) => ['Link', 'LBody', 'Lbl'].includes(child.role))
  return `<${name}>${leaf ? escaped(text) : children.map(element).join('\n')}</${name}>`
}

const ring = (radius: number): string =>
  Array.from({ length: 8 }, (_, index) => {
    const angle = (Math.PI * index) / 4
    return `${150 + radius * Math.cos(angle)},${125 + radius * Math.sin(angle)}`
  }).join(' ')
const web = [25, 50, 75, 100].map((radius) => `<polygon points="${ring(radius)}" fill="none" stroke="#999"/>`).join('')

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
