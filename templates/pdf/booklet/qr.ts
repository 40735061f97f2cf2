import qrcode from 'qrcode-generator'
import { figure } from '../figure.ts'
import { ink } from '../look.ts'
import { need, type Paper, tag } from '../paper.ts'
import { linesOn, printLines } from '../print.ts'
import type { Booklet } from './opening.ts'

const size = 62
const gap = 12

/** Of the first row, which stays with the module it belongs to. */
export const heightOfCodes = (links: unknown[]): number => (links.length === 0 ? 0 : size + 20)

/** For whoever holds the paper and not the file: what the links of a module lead to, two beside each other. */
export const printCodes = (booklet: Booklet, links: { href: string; text: string }[]): void => {
  const { paper, words } = booklet
  if (links.length === 0) return
  const { small } = paper.look.styles
  for (let index = 0; index < links.length; index += 2) {
    const row = links.slice(index, index + 2)
    need(paper, size + 14)
    paper.y += 6
    const { y } = paper
    row.forEach(({ href, text }, column) => {
      paper.y = y
      const left = paper.frame.left + (column * (paper.frame.width + gap)) / 2
      const alt = `${words.scan}: ${text}, ${href}`
      figure(paper, { alt, width: size, height: size, left, after: 0 }, (box) => drawCode(paper, href, box))
      const width = paper.frame.width / 2 - size - 2 * gap
      const place = { x: left + size + gap, y: y + 8, width }
      const element = tag(paper, paper.root, 'P')
      const lines = linesOn(
        paper,
        [{ text: words.scan }, { text: '\n' }, { text: shown(href), apart: true }],
        small,
        width,
      )
      printLines(paper, element, lines, small, place)
      element.end()
      paper.y = Math.max(y + size, y + 8 + lines.length * small.lead)
    })
    paper.y += 8
  }
}

const shown = (href: string): string => href.replace(/^https:\/\/(?:www\.)?/, '').replace(/\/$/, '')

/** Dark on white, run by run of a row; the quiet zone around it is what stays free beside it. */
const drawCode = ({ doc }: Paper, text: string, { x, y, width }: { x: number; y: number; width: number }): void => {
  const { count, runs } = codeOf(text)
  const side = width / count
  for (const { row, from, to } of runs) doc.rect(x + from * side, y + row * side, (to - from) * side, side + 0.02)
  doc.fill(ink)
}

type Code = { count: number; runs: { row: number; from: number; to: number }[] }

const mostCodes = 500
const codes = new Map<string, Code>()

/** Most booklets lead to the same few pages. */
const codeOf = (text: string): Code => {
  const known = codes.get(text)
  if (known) return known
  if (codes.size >= mostCodes) codes.clear()
  const made = qrcode(0, 'M')
  made.addData(text)
  made.make()
  const count = made.getModuleCount()
  const runs: Code['runs'] = []
  for (let row = 0; row < count; row += 1) {
    for (let from = 0; from < count; from += 1) {
      let to = from
      while (to < count && made.isDark(row, to)) to += 1
      if (to > from) runs.push({ row, from, to })
      from = Math.max(from, to)
    }
  }
  codes.set(text, { count, runs })
  return { count, runs }
}
