import { deflateSync } from 'node:zlib'

/** An object as pdfkit ends it: its dictionary or value, and what follows it as a stream. */
export type Ended = { number: number; text: string; stream?: Uint8Array }

/** `size`: one more than there are objects; `root` and the like as the trailer names them. */
export type Trailer = { head: string; size: number; facts: string }

/**
 * pdfkit writes every tag as an object of its own in plain text: two thirds of a booklet. Here all that is no stream goes
 * into streams of objects (PDF 1.5), compressed, and the table of places with it; numbers and contents stay as they were.
 */
export const packed = (objects: Ended[], { head, size, facts }: Trailer): Buffer => {
  const out = new Writer(Buffer.from(head, 'latin1'), size)
  const plain: Plain[] = []
  for (const { number, text, stream } of objects) {
    if (stream) out.writeStream(number, text, stream)
    else plain.push({ number, text })
  }
  for (let from = 0; from < plain.length; from += perStream) out.writePacked(plain.slice(from, from + perStream))
  return out.end(facts)
}

type Plain = { number: number; text: string }

const perStream = 400

/** Where an object is: from the beginning of the file, or in which stream, as the how-manieth. */
type Entry = [kind: 1 | 2, at: number, index: number]

class Writer {
  readonly #parts: Uint8Array[]
  readonly #entries = new Map<number, Entry>()
  #at: number
  #next: number

  constructor(head: Buffer, size: number) {
    this.#parts = [head]
    this.#at = head.length
    this.#next = size
  }

  writeStream(number: number, text: string, content: Uint8Array): void {
    this.#entries.set(number, [1, this.#at, 0])
    const head = Buffer.from(`${number} 0 obj\n${text}\nstream\n`, 'latin1')
    this.#parts.push(head, content, streamEnd)
    this.#at += head.length + content.length + streamEnd.length
  }

  writePacked(objects: Plain[]): void {
    const number = this.#next
    this.#next += 1
    let at = 0
    const places = objects.map((one, index) => {
      this.#entries.set(one.number, [2, number, index])
      const place = `${one.number} ${at}`
      at += one.text.length + 1
      return place
    })
    const index = `${places.join(' ')}\n`
    const body = Buffer.from(`${index}${objects.map(({ text }) => text).join('\n')}\n`, 'latin1')
    this.writeDeflated(number, `/Type /ObjStm /N ${objects.length} /First ${index.length}`, body)
  }

  end(facts: string): Buffer {
    const number = this.#next
    const from = this.#at
    this.#entries.set(number, [1, from, 0])
    const table = Buffer.alloc(7 * (number + 1))
    for (const [one, [kind, at, index]] of this.#entries) {
      table.writeUInt8(kind, 7 * one)
      table.writeUInt32BE(at, 7 * one + 1)
      table.writeUInt16BE(index, 7 * one + 5)
    }
    table.writeUInt16BE(0xffff, 5)
    this.writeDeflated(number, `/Type /XRef /W [1 4 2] /Size ${number + 1} ${facts}`, table)
    this.#parts.push(Buffer.from(`startxref\n${from}\n%%EOF\n`))
    return Buffer.concat(this.#parts)
  }

  private writeDeflated(number: number, facts: string, content: Buffer): void {
    const bytes = deflateSync(content)
    this.writeStream(number, `<<\n${facts}\n/Length ${bytes.length}\n/Filter /FlateDecode\n>>`, bytes)
  }
}

const streamEnd = Buffer.from('\nendstream\nendobj\n')
