import { deflateSync } from 'node:zlib'

/**
 * pdfkit writes every tag as an object of its own in plain text: two thirds of a booklet. Here all that is no stream goes
 * into streams of objects (PDF 1.5), compressed, and the table of places with it; numbers and contents stay as they were.
 */
export const packed = (pdf: Buffer): Buffer => {
  const { places, trailer } = placesOf(pdf)
  const objects = [...places.entries()].sort(([, one], [, other]) => one - other)
  const begin = objects[0]?.[1] ?? 0
  const out = new Writer(pdf.subarray(0, begin), trailer.size)
  const plain: Plain[] = []
  objects.forEach(([number, at], index) => {
    const whole = pdf.subarray(at, objects[index + 1]?.[1] ?? trailer.at)
    const end = whole.lastIndexOf('endobj')
    if (whole.lastIndexOf('endstream', end) > 0) out.write(number, whole.subarray(0, end + 7))
    else
      plain.push({
        number,
        text: whole
          .subarray(whole.indexOf('obj\n') + 4, end)
          .toString('latin1')
          .trim(),
      })
  })
  for (let from = 0; from < plain.length; from += perStream) out.writePacked(plain.slice(from, from + perStream))
  return out.end(trailer.entries)
}

type Plain = { number: number; text: string }

const perStream = 400

type Trailer = { at: number; size: number; entries: string }

const placesOf = (pdf: Buffer): { places: Map<number, number>; trailer: Trailer } => {
  const at = Number(/startxref\n(\d+)/.exec(pdf.subarray(-64).toString('latin1'))?.[1])
  const table = pdf.subarray(at).toString('latin1')
  const places = new Map<number, number>()
  for (const [index, line] of (/xref\n\d+ \d+\n([\s\S]*?)trailer/.exec(table)?.[1] ?? '').split('\n').entries()) {
    if (line.includes(' n')) places.set(index, Number(line.slice(0, 10)))
  }
  const entries = /trailer\n<<([\s\S]*)>>\nstartxref/.exec(table)?.[1] ?? ''
  return { places, trailer: { at, size: Number(/\/Size (\d+)/.exec(entries)?.[1]), entries } }
}

/** Where an object is: from the beginning of the file, or in which stream, as the how-manieth. */
type Entry = [kind: 1 | 2, at: number, index: number]

class Writer {
  readonly #parts: Buffer[]
  readonly #entries = new Map<number, Entry>()
  #at: number
  #next: number

  constructor(head: Buffer, size: number) {
    this.#parts = [head]
    this.#at = head.length
    this.#next = size
  }

  write(number: number, object: Buffer): void {
    this.#entries.set(number, [1, this.#at, 0])
    this.#parts.push(object)
    this.#at += object.length
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
    this.write(number, stream(number, `/Type /ObjStm /N ${objects.length} /First ${index.length}`, body))
  }

  end(trailer: string): Buffer {
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
    const facts = trailer.replace(/\/Size \d+/, `/Size ${number + 1}`).replace(/\s+/g, ' ')
    this.#parts.push(
      stream(number, `/Type /XRef /W [1 4 2]${facts}`, table),
      Buffer.from(`startxref\n${from}\n%%EOF\n`),
    )
    return Buffer.concat(this.#parts)
  }
}

const stream = (number: number, facts: string, content: Buffer): Buffer => {
  const bytes = deflateSync(content)
  const head = `${number} 0 obj\n<<\n${facts}\n/Length ${bytes.length}\n/Filter /FlateDecode\n>>\nstream\n`
  return Buffer.concat([Buffer.from(head, 'latin1'), bytes, Buffer.from('\nendstream\nendobj\n')])
}
