import PDFDocument from 'pdfkit'
import { type Ended, packed } from './packed.ts'
import { escapedForXml } from './xmp.ts'

/** What pdfkit keeps to itself, and this one has to know. */
type Inner = {
  _pageBuffer: Page[]
  _offsets: unknown[]
  _root: { id: number }
  _info: { id: number }
  _id: Uint8Array
}
type Page = { write: (content: Uint8Array) => void }

/**
 * pdfkit makes bytes of every line it is told, sends them through a stream, and writes down where each object begins. Here
 * a page is one text until it ends, and objects go straight to where they are packed.
 */
export class PackedDocument extends PDFDocument {
  // No values here: pdfkit writes while it is made.
  declare private parts: (string | Uint8Array)[] | undefined
  declare private contents: Map<unknown, string> | undefined
  declare private done: ((pdf: Buffer) => void) | undefined

  /** Ends it: nothing can be printed afterwards. */
  finished(): Promise<Buffer> {
    return new Promise((done) => {
      this.done = done
      this.end()
    })
  }

  _write(part: string | Uint8Array): void {
    this.parts ??= []
    this.parts.push(part)
  }

  override addContent(content: string): this {
    this.contents ??= new Map()
    this.contents.set(this.page, `${this.contents.get(this.page) ?? ''}${content}\n`)
    return this
  }

  override flushPages(): void {
    for (const page of inner(this)._pageBuffer) page.write(Buffer.from(this.contents?.get(page) ?? '', 'latin1'))
    super.flushPages()
  }

  /** pdfkit writes the title into the XMP as it stands; in a name, & and < are nothing unusual. */
  override endMetadata(): void {
    for (const [key, value] of Object.entries(this.info)) {
      if (typeof value === 'string') Object.assign(this.info, { [key]: escapedForXml(value) })
    }
    super.endMetadata()
  }

  _finalize(): void {
    const { _offsets, _root, _info, _id } = inner(this)
    const id = Buffer.from(_id).toString('hex')
    const [version = '', signs = '', ...parts] = this.parts ?? []
    this.done?.(
      packed(objectsOf(parts), {
        head: `${version}\n${signs}\n`,
        size: _offsets.length + 1,
        facts: `/Root ${_root.id} 0 R /Info ${_info.id} 0 R /ID [<${id}> <${id}>]`,
      }),
    )
  }
}

const inner = (document: PDFKit.PDFDocument): Inner => document as unknown as Inner

/** `12 0 obj`, its text, and `endobj`; or `stream`, the stream and two ends. */
const objectsOf = (parts: (string | Uint8Array)[]): Ended[] => {
  const objects: Ended[] = []
  for (let at = 0; at < parts.length; ) {
    const [number, text, kind, stream] = [parts[at], parts[at + 1], parts[at + 2], parts[at + 3]]
    const one = { number: Number.parseInt(String(number), 10), text: String(text) }
    if (kind === 'stream' && stream instanceof Uint8Array) objects.push({ ...one, stream })
    else objects.push(one)
    at += kind === 'stream' ? 6 : 3
  }
  return objects
}
