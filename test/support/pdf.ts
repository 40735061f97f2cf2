import { inflateSync } from 'node:zlib'
import { getDocumentProxy } from 'unpdf'

/** An element of the tag tree as a reader of its page sees it. */
export type Tagged = {
  role: string
  alt: string | undefined
  lang: string | undefined
  text: string
  children: Tagged[]
}

/** A stroke of text: where it begins at the left and its baseline from the foot, in points. */
export type Stroke = { text: string; x: number; y: number; width: number; size: number; mark: string }

export type ReadPage = { width: number; height: number; tags: Tagged[]; strokes: Stroke[]; links: string[] }

export type ReadPdf = {
  pages: ReadPage[]
  title: string
  lang: string | null
  xmp: string
  bookmarks: string[]
  attachments: Record<string, string>
  /** Roots of all pages one after the other: a reader's order. */
  tags: Tagged[]
}

type Proxy = Awaited<ReturnType<typeof getDocumentProxy>>
type PageProxy = Awaited<ReturnType<Proxy['getPage']>>

/** As another program reads it, which knows nothing of how it was made. */
export const readPdf = async (bytes: Uint8Array): Promise<ReadPdf> => {
  const pdf = await getDocumentProxy(Uint8Array.from(bytes))
  const pages: ReadPage[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) pages.push(await readPage(await pdf.getPage(number)))
  const { info, metadata } = await pdf.getMetadata()
  const facts = info as { Title?: string; Language?: string }
  const outline = (await pdf.getOutline()) as Bookmark[] | null
  return {
    pages,
    title: facts.Title ?? '',
    lang: facts.Language ?? null,
    xmp: (metadata as { getRaw: () => string } | null)?.getRaw() ?? '',
    bookmarks: (outline ?? []).flatMap(titles),
    attachments: await attachmentsOf(pdf),
    tags: pages.flatMap(({ tags }) => tags),
  }
}

type Bookmark = { title: string; items: Bookmark[] }
const titles = ({ title, items }: Bookmark): string[] => [title, ...items.flatMap(titles)]

const attachmentsOf = async (pdf: Proxy): Promise<Record<string, string>> => {
  const files = (await pdf.getAttachments()) as Record<string, { filename: string; content: Uint8Array }> | null
  return Object.fromEntries(
    Object.values(files ?? {}).map(({ filename, content }) => [filename, new TextDecoder().decode(content)]),
  )
}

const readPage = async (page: PageProxy): Promise<ReadPage> => {
  const { width, height } = page.getViewport({ scale: 1 })
  const { strokes, textOf } = await readText(page)
  const tree = (await page.getStructTree()) as RawTag | null
  const annotations = (await page.getAnnotations()) as { url?: string; contentsObj?: { str: string } }[]
  return {
    width,
    height,
    strokes,
    tags: (tree?.children ?? []).flatMap((child) => taggedOf(child, textOf)),
    links: annotations.flatMap(({ url, contentsObj }) => (url ? [`${contentsObj?.str} -> ${url}`] : [])),
  }
}

type Glyphs = { type?: undefined; str: string; transform: number[]; width: number }
type TextPart =
  | { type: 'beginMarkedContent' | 'beginMarkedContentProps'; tag: string; id?: string }
  | { type: 'endMarkedContent' }
  | Glyphs

const readText = async (page: PageProxy) => {
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  const strokes: Stroke[] = []
  const textOf = new Map<string, string>()
  /** Marks within marks; the innermost says whose the text is. */
  const open: string[] = []
  for (const item of items as TextPart[]) {
    if (item.type === 'endMarkedContent') open.pop()
    else if (item.type !== undefined)
      open.push(item.id ?? (item.tag === 'Artifact' ? item.tag : (open.at(-1) ?? item.tag)))
    else {
      const mark = open.at(-1) ?? 'unmarked'
      textOf.set(mark, `${textOf.get(mark) ?? ''}${item.str}`)
      strokes.push(strokeOf(item, mark))
    }
  }
  return { strokes: strokes.filter(({ text }) => text.trim() !== ''), textOf }
}

const strokeOf = ({ str, transform, width }: Glyphs, mark: string): Stroke => {
  const [size = 0, , , , x = 0, y = 0] = transform
  return { text: str, x, y, width, size, mark }
}

type RawTag = { role?: string; alt?: string; lang?: string; type?: string; id?: string; children?: RawTag[] }

const taggedOf = (raw: RawTag, textOf: Map<string, string>): Tagged[] => {
  if (!raw.role) return []
  const children = (raw.children ?? []).flatMap((child) => taggedOf(child, textOf))
  const text = textIn(raw, textOf)
  return [{ role: raw.role, alt: raw.alt, lang: raw.lang, text, children }]
}

const textIn = (raw: RawTag, textOf: Map<string, string>): string =>
  raw.role === undefined
    ? (textOf.get(raw.id ?? '') ?? '')
    : (raw.children ?? []).map((child) => textIn(child, textOf)).join('')

/** Every element of the tree in a reader's order, the outer before the inner. */
export const everyTag = (tags: Tagged[]): Tagged[] => tags.flatMap((one) => [one, ...everyTag(one.children)])

/** What no reader program tells: the document as if nothing in it were packed, and its packed streams unpacked. */
export const rawOf = (bytes: Uint8Array): { text: string; streams: string[]; objects: Map<number, RawObject> } => {
  const text = Buffer.from(bytes).toString('latin1')
  const objects = new Map<number, RawObject>()
  for (const [, number, facts = '', packed] of text.matchAll(objectPattern)) {
    const stream = packed === undefined ? undefined : unpacked(facts, packed)
    objects.set(Number(number), { facts, stream })
  }
  const streams = [...objects.values()].flatMap(({ stream }) => stream ?? [])
  for (const { facts, stream } of [...objects.values()]) {
    if (facts.includes('/Type /ObjStm'))
      for (const [number, one] of packedIn(facts, stream ?? '')) objects.set(number, one)
  }
  const plain = [...objects].map(([number, { facts }]) => `${number} 0 obj\n${facts}\nendobj`).join('\n')
  return { text: `${plain}\n${text}`, streams, objects }
}

/** `facts`: what stands in its dictionary; `stream` unpacked. */
export type RawObject = { facts: string; stream: string | undefined }

const objectPattern = /(?:^|\n)(\d+) 0 obj\n([\s\S]*?)(?:\nstream\n([\s\S]*?)\nendstream)?\nendobj/g

const unpacked = (facts: string, packed: string): string =>
  facts.includes('/Filter /FlateDecode') ? inflateSync(Buffer.from(packed, 'latin1')).toString('latin1') : packed

const packedIn = (facts: string, stream: string): [number, RawObject][] => {
  const first = Number(/\/First (\d+)/.exec(facts)?.[1])
  const places = stream.slice(0, first).trim().split(' ').map(Number)
  return places.flatMap((number, index): [number, RawObject][] => {
    if (index % 2 === 1) return []
    const end = places[index + 3] === undefined ? undefined : first + (places[index + 3] ?? 0)
    return [[number, { facts: stream.slice(first + (places[index + 1] ?? 0), end).trim(), stream: undefined }]]
  })
}

/** Lines of page contents that paint something which is neither tagged nor marked as belonging to nobody. */
export const paintedUnmarked = (bytes: Uint8Array): string[] =>
  rawOf(bytes)
    .streams.filter((stream) => / BDC\n/.test(stream))
    .flatMap((content) => {
      let depth = 0
      return content.split('\n').filter((line) => {
        if (/\b(?:BDC|BMC)$/.test(line)) depth += 1
        if (/^EMC$/.test(line)) depth -= 1
        return depth === 0 && /(?:^|\s)(?:TJ|Tj|[fFSsBb]\*?)$/.test(line)
      })
    })
