import { action, actionTint, hairline, ink, quietInk, wellGround } from '../look.ts'
import type { Paper } from '../paper.ts'
import type { Box } from '../table.ts'
import { standingOf } from './scores.ts'

const thickness = 7
/** In the middle of a table's first line. */
const lineMiddle = 12.5

/** A bar behind a figure of a table: full, or light with an edge where it is a gap; dashes where there is no value. */
export const drawBar = ({ doc }: Paper, { x, y, width }: Box, value: number | null): void => {
  const top = y + lineMiddle - thickness / 2
  if (value === null) {
    doc
      .moveTo(x, y + lineMiddle)
      .lineTo(x + width, y + lineMiddle)
      .dash(2, { space: 3 })
      .lineWidth(0.8)
      .stroke(quietInk)
    return
  }
  doc.rect(x, top, width, thickness).fill(wellGround)
  const length = (width * value) / 100
  if (standingOf(value) === 'gap') {
    if (length > 1)
      doc
        .rect(x + 0.5, top + 0.5, length - 1, thickness - 1)
        .lineWidth(1)
        .fillAndStroke(actionTint, action)
  } else doc.rect(x, top, length, thickness).fill(action)
}

/** Where one stands among others: their middle half as a bar, their middle as a line, oneself as a diamond. */
export const drawPosition = (
  { doc }: Paper,
  { x, y, width }: Box,
  { lower, median, upper, you }: { lower: number; median: number; upper: number; you: number | null },
): void => {
  const middle = y + lineMiddle
  const at = (percent: number) => x + (width * percent) / 100
  doc
    .moveTo(x, middle)
    .lineTo(x + width, middle)
    .lineWidth(0.6)
    .stroke(hairline)
  doc
    .rect(at(lower), middle - 4, Math.max(at(upper) - at(lower), 1), 8)
    .lineWidth(0.6)
    .fillAndStroke(wellGround, quietInk)
  doc
    .moveTo(at(median), middle - 6)
    .lineTo(at(median), middle + 6)
    .lineWidth(1.4)
    .stroke(ink)
  if (you === null) return
  doc
    .moveTo(at(you), middle - 5)
    .lineTo(at(you) + 5, middle)
    .lineTo(at(you), middle + 5)
    .lineTo(at(you) - 5, middle)
    .closePath()
  doc.lineWidth(1).fillAndStroke(action, '#ffffff')
}
