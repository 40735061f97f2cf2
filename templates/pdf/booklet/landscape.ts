import { lamp, page } from '../look.ts'
import { artifact, type Paper } from '../paper.ts'

/** Where the sky ends: what is written on the cover stays above. Where more is written, all of it lies lower. */
export const landscapeTop = 640
export const landscapeMayFall = 60

/** Light enough for a toner, and told apart in black and white. */
const farHills = '#eef3f2'
const hills = '#dce8e7'
const nearHills = '#bcd3d2'
const dark = '#0d5c63'
const glow = '#fdf1d6'

type Doc = Paper['doc']

/** Hills in the evening, and one house where somebody is at home. Nobody has it read out. */
export const printLandscape = (paper: Paper, from: number): void =>
  artifact(paper, () => {
    const { doc, frame } = paper
    const fall = Math.max(0, from - landscapeTop)
    if (fall > landscapeMayFall) return
    doc.transform(1, 0, 0, 1, 0, fall)
    if (frame.direction === 'rtl') doc.transform(-1, 0, 0, 1, page.width, 0)
    ground(doc, farHills, [
      [0, 735],
      [70, 715, 120, 662, 190, 668],
      [265, 675, 300, 722, 360, 712],
      [425, 700, 450, 655, 520, 652],
      [560, 650, 580, 662, 596, 668],
    ])
    ground(doc, hills, [
      [0, 748],
      [60, 738, 120, 740, 190, 756],
      [270, 774, 330, 742, 410, 724],
      [480, 709, 540, 726, 596, 744],
    ])
    for (const [x, y, high] of farTrees) tree(doc, hills, x, y, high)
    house(doc, 447, 762)
    ground(doc, nearHills, [
      [0, 792],
      [90, 764, 170, 776, 260, 788],
      [350, 800, 400, 764, 470, 760],
      [530, 757, 565, 772, 596, 780],
    ])
    for (const [x, y, high] of nearTrees) tree(doc, nearHills, x, y, high)
  })

type Curve = [number, number] | [number, number, number, number, number, number]

/** A line of hills, and all below it. */
const ground = (doc: Doc, colour: string, curves: Curve[]): void => {
  for (const curve of curves) {
    if (curve.length === 2) doc.moveTo(curve[0], curve[1])
    else doc.bezierCurveTo(...curve)
  }
  doc
    .lineTo(page.width + 1, page.height)
    .lineTo(0, page.height)
    .closePath()
    .fill(colour)
}

const farTrees: [x: number, y: number, high: number][] = [
  [150, 748, 30],
  [166, 751, 24],
  [352, 742, 28],
  [367, 737, 34],
  [382, 733, 26],
]

const nearTrees: [x: number, y: number, high: number][] = [
  [92, 776, 44],
  [112, 776, 34],
  [74, 776, 30],
  [508, 764, 40],
  [527, 766, 52],
  [546, 772, 36],
]

const tree = (doc: Doc, colour: string, x: number, y: number, high: number): void => {
  const half = high * 0.22
  doc
    .moveTo(x - half, y)
    .lineTo(x, y - high)
    .lineTo(x + half, y)
    .closePath()
    .fill(colour)
}

const house = (doc: Doc, x: number, y: number): void => {
  doc.circle(x, y - 12, 34).fill(glow)
  doc.rect(x - 17, y - 22, 34, 24).fill(dark)
  doc
    .moveTo(x - 22, y - 21)
    .lineTo(x, y - 40)
    .lineTo(x + 22, y - 21)
    .closePath()
    .fill(dark)
  doc.rect(x + 9, y - 40, 5, 14).fill(dark)
  doc.rect(x - 5, y - 16, 10, 10).fill(lamp)
}
