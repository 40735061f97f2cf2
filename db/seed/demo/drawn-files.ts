import { crc32, deflateSync } from 'node:zlib'

/** A page of a few lines, as a PDF: invented, and the same bytes each time. */
export const drawnPdf = (title: string, lines: readonly string[]): Buffer => {
  const text = [
    `BT /F1 20 Tf 72 760 Td (${inPdf(title)}) Tj ET`,
    ...lines.map((line, index) => `BT /F1 12 Tf 72 ${720 - 20 * index} Td (${inPdf(line)}) Tj ET`),
    '0.8 G 72 745 m 523 745 l S',
  ].join('\n')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ]
  let whole = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const at = whole.length
    whole += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 ${places.length + 1}\n0000000000 65535 f \n${places.join('')}`
  const end = `trailer\n<< /Size ${places.length + 1} /Root 1 0 R >>\nstartxref\n${whole.length}\n%%EOF\n`
  return Buffer.from(whole + table + end, 'latin1')
}

/** German letters stand in the encoding under their own number. */
const inPdf = (text: string): string => text.replace(/[\\()]/g, (sign) => `\\${sign}`)

type Colour = readonly [red: number, green: number, blue: number]

const paper: Colour = [244, 240, 230]
const ink: Colour = [52, 64, 78]
const stamp: Colour = [58, 122, 134]

/** What a telephone makes of a sheet of paper on a table: lines of writing, and a stamp. */
export const drawnPhoto = (width = 480, height = 640): Buffer => {
  const line = Buffer.alloc(1 + width * 3)
  const lines = Array.from({ length: height }, (_, y) => {
    for (let x = 0; x < width; x += 1) line.set(colourAt(x / width, y / height), 1 + x * 3)
    return Buffer.from(line)
  })
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2], 8)
  const chunks = [chunk('IHDR', head), chunk('IDAT', deflateSync(Buffer.concat(lines), { level: 9 }))]
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...chunks, chunk('IEND', Buffer.alloc(0))])
}

const colourAt = (x: number, y: number): Colour => {
  if (x < 0.08 || x > 0.92 || y < 0.05 || y > 0.95) return [168, 142, 112]
  const fromStamp = Math.hypot((x - 0.72) * 0.75, y - 0.8)
  if (fromStamp > 0.075 && fromStamp < 0.09) return stamp
  const row = (y * 100) % 5
  const isWritten = x > 0.16 && x < 0.84 - ((Math.floor(y * 20) * 7) % 5) * 0.05 && y > 0.2 && y < 0.66 && row < 1.2
  const isHeading = x > 0.16 && x < 0.56 && y > 0.11 && y < 0.14
  return isWritten || isHeading ? ink : paper
}

const chunk = (kind: string, content: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), content])
  const whole = Buffer.alloc(named.length + 8)
  whole.writeUInt32BE(content.length, 0)
  named.copy(whole, 4)
  whole.writeUInt32BE(crc32(named), named.length + 4)
  return whole
}
