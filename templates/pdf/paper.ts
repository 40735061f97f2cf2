import { type Direction, orderingSigns } from './bidi.ts'
import { PackedDocument } from './document.ts'
import { type FaceName, hairline, type Look, page, pageBottom, pageWidth, reportLook } from './look.ts'
import { accessibilityXmp } from './xmp.ts'

/** What a document says of itself. `printedAt` is all it knows of the time: same facts, same bytes. */
export type DocumentFacts = {
  title: string
  author: string
  subject: string
  /** BCP 47. */
  language: string
  printedAt: Date
}

export type Element = ReturnType<PDFKit.PDFDocument['struct']>
type Looks = { lang?: string; alt?: string; bbox?: [number, number, number, number]; scope?: 'Column' | 'Row' }

export type Heading = { level: number; text: string; page: number; y: number }

/** What is printed in: the width of the page, or one of two columns. Blocks reckon from its left; where it is read from
 * the right, all of it stands the other way round. */
export type Frame = { left: number; width: number; direction: Direction }

/** What pdfkit keeps of a font in a document. Its own writing would lay out anew what is known, and knows one direction. */
export type Embedded = {
  id: string
  subset: { includeGlyph: (id: number) => number }
  widths: number[]
  unicode: number[][]
  ref: () => unknown
}
export type Written = { font: Embedded; words: Map<string, string> }

/** A document being printed, from top to bottom. */
export type Paper = {
  doc: PackedDocument
  facts: DocumentFacts
  look: Look
  frame: Frame
  root: Element
  /** Where the next thing begins, from the top. */
  y: number
  headings: Heading[]
  written: Map<FaceName, Written>
}

/** PDF/A-3a and PDF/UA-1 at once. */
export const openPaper = (
  facts: DocumentFacts,
  { look = reportLook, direction = 'ltr' }: { look?: Look; direction?: Direction } = {},
): Paper => {
  const { title, author, subject, language, printedAt } = facts
  const doc = new PackedDocument({
    size: 'A4',
    // Nothing here is broken into pages by pdfkit: the blocks do that.
    margin: 0,
    pdfVersion: '1.7',
    subset: 'PDF/A-3a',
    tagged: true,
    lang: language,
    displayTitle: true,
    bufferPages: true,
    autoFirstPage: false,
    // None of pdfkit's own, which are not embedded.
    font: '',
    info: {
      Title: title,
      Author: author,
      Subject: subject,
      Creator: 'Lotse',
      Producer: 'Lotse',
      CreationDate: printedAt,
      ModDate: printedAt,
    },
  })
  if (direction === 'rtl') turned(doc)
  doc.addPage()
  const root = doc.struct('Document', { lang: language })
  doc.addStructure(root)
  const frame = { left: page.left, width: pageWidth, direction }
  return { doc, facts, look, frame, root, y: page.top, headings: [], written: new Map() }
}

/** Two pages beside each other begin at the right. */
const turned = (doc: PDFKit.PDFDocument): void => {
  const { _root } = doc as unknown as { _root: { data: { ViewerPreferences: { data: Record<string, unknown> } } } }
  _root.data.ViewerPreferences.data.Direction = 'R2L'
}

/** Where something begins on the paper that begins at `x` as blocks reckon. */
export const mirroredLeft = ({ frame }: Paper, { x, width }: { x: number; width: number }): number =>
  frame.direction === 'rtl' ? 2 * frame.left + frame.width - x - width : x

export const newPage = (paper: Paper): void => {
  paper.doc.addPage()
  paper.y = page.top
}

export const roomLeft = (paper: Paper): number => pageBottom - paper.y

/** Goes on overleaf unless that much is left; what is higher than a page begins where it is. */
export const need = (paper: Paper, height: number): void => {
  if (height > roomLeft(paper) && height <= pageBottom - page.top) newPage(paper)
}

export const pageNumber = ({ doc }: Paper): number => doc.bufferedPageRange().count

/** A tag below another; `end` it once all of it is printed. */
export const tag = ({ doc }: Paper, parent: Element, type: string, looks: Looks = {}): Element => {
  const element = doc.struct(type, looks)
  parent.add(element)
  return element
}

/** What carries no meaning of its own: lines, grounds, bars beside their figures. Read by nobody. */
export const artifact = ({ doc }: Paper, draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void => {
  doc.markContent('Artifact', { type })
  doc.save()
  draw()
  doc.restore()
  doc.endMarkedContent()
}

export const hairlineAt = (paper: Paper, y: number, colour = hairline): void =>
  artifact(paper, () => {
    const { left, width } = paper.frame
    paper.doc
      .moveTo(left, y)
      .lineTo(left + width, y)
      .lineWidth(0.6)
      .stroke(colour)
  })

export const attach = ({ doc, facts }: Paper, file: { name: string; description: string; content: string }): void => {
  doc.file(Buffer.from(file.content), {
    name: file.name,
    type: 'application/json',
    description: file.description,
    creationDate: facts.printedAt,
    modifiedDate: facts.printedAt,
    ...{ relationship: 'Data' },
  })
}

export const closePaper = (paper: Paper): Promise<Buffer> => {
  const { doc, root } = paper
  root.end()
  addBookmarks(paper)
  doc.appendXML(accessibilityXmp)
  return doc.finished()
}

/** Each below the last one of a lower level. */
const addBookmarks = ({ doc, headings }: Paper): void => {
  const above: { level: number; item: PDFKit.PDFOutline }[] = []
  for (const { level, text, page: number, y } of headings) {
    while ((above.at(-1)?.level ?? 0) >= level) above.pop()
    const at = { expanded: level === 1, pageNumber: number - 1, top: y - 12, left: page.width, fit: false }
    const item = (above.at(-1)?.item ?? doc.outline).addItem(text.replace(orderingSigns, ''), at)
    above.push({ level, item })
  }
}
