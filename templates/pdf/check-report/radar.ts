import { type Line, linesOf } from '../lines.ts'
import { action, actionTint, hairline, quietInk, rule, styles } from '../look.ts'
import type { Paper } from '../paper.ts'
import { writeLines } from '../print.ts'
import type { Box } from '../table.ts'

export type Axis = { name: string; value: number | null; before: number | null; gap: boolean }
type Point = { x: number; y: number }

const radius = 92
const labelWidth = 118
export const radarHeight = 2 * radius + 68

/** Gaps are open diamonds, the rest filled dots; what was before is dashed. Nothing is told by colour alone. */
export const drawRadar = (paper: Paper, { x, y, width, height }: Box, axes: Axis[]): void => {
  const centre = { x: x + width / 2, y: y + height / 2 }
  const at = (index: number, percent: number): Point => {
    const angle = (2 * Math.PI * index) / axes.length - Math.PI / 2
    const reach = (radius * percent) / 100
    return { x: centre.x + reach * Math.cos(angle), y: centre.y + reach * Math.sin(angle) }
  }
  const points = pointsOf(
    axes.map(({ value }) => value),
    at,
  )
  fillShape(paper, points)
  drawWeb(paper, axes.length, at)
  drawShape(
    paper,
    pointsOf(
      axes.map(({ before }) => before),
      at,
    ),
    quietInk,
    'dashed',
  )
  drawShape(paper, points, action)
  for (const [index, { name, value, gap }] of axes.entries()) {
    if (value !== null) drawMark(paper, at(index, value), gap)
    drawName(paper, linesOf(name, styles.small, labelWidth), at(index, 100), centre)
  }
}

type At = (index: number, percent: number) => Point

const drawWeb = ({ doc }: Paper, axes: number, at: At, rings = [25, 50, 75, 100]): void => {
  for (const ring of rings) {
    outline(
      doc,
      Array.from({ length: axes }, (_, index) => at(index, ring)),
    )
    doc.lineWidth(ring === 100 ? 0.8 : 0.5).stroke(ring === 100 ? rule : hairline)
  }
  for (let index = 0; index < axes; index += 1) {
    const [from, to] = [at(index, 0), at(index, 100)]
    doc.moveTo(from.x, from.y).lineTo(to.x, to.y).lineWidth(0.5).stroke(hairline)
  }
}

const outline = (doc: PDFKit.PDFDocument, [first, ...rest]: Point[]): void => {
  if (first) doc.moveTo(first.x, first.y)
  for (const { x, y } of rest) doc.lineTo(x, y)
  doc.closePath()
}

/** On the axes that have a value. */
const pointsOf = (values: (number | null)[], at: At): Point[] =>
  values.flatMap((value, index) => (value === null ? [] : [at(index, value)]))

const fillShape = ({ doc }: Paper, points: Point[]): void => {
  if (points.length < 3) return
  outline(doc, points)
  doc.fill(actionTint)
}

/** Two points are a line, and one is only its mark. */
const drawShape = ({ doc }: Paper, points: Point[], colour: string, dashed?: 'dashed'): void => {
  if (points.length < 2) return
  doc.save()
  outline(doc, points)
  if (dashed) doc.dash(3, { space: 2.5 })
  doc
    .lineWidth(dashed ? 0.9 : 1.6)
    .lineJoin('round')
    .stroke(colour)
  doc.restore()
}

const drawMark = ({ doc }: Paper, { x, y }: Point, gap: boolean): void => {
  if (!gap) doc.circle(x, y, 3).fill(action)
  else {
    outline(doc, [
      { x, y: y - 4.2 },
      { x: x + 4.2, y },
      { x, y: y + 4.2 },
      { x: x - 4.2, y },
    ])
    doc.lineWidth(1.4).fillAndStroke('#ffffff', action)
  }
}

/** Outside the web, on the side where its axis ends. */
const drawName = (paper: Paper, lines: Line[], end: Point, centre: Point): void => {
  const height = lines.length * styles.small.lead
  const side = Math.abs(end.x - centre.x) < 1 ? 'middle' : end.x > centre.x ? 'right' : 'left'
  const above = end.y < centre.y
  if (side === 'middle') {
    const width = Math.max(...lines.map((line) => line.reduce((sum, piece) => sum + piece.width, 0)))
    writeLines(paper, lines, styles.small, { x: end.x - width / 2, y: above ? end.y - height - 6 : end.y + 6, width })
    return
  }
  const x = side === 'right' ? end.x + 9 : end.x - 9 - labelWidth
  const place = { x, y: end.y - height / 2, width: labelWidth }
  writeLines(paper, lines, styles.small, side === 'right' ? place : { ...place, align: 'right' })
}
