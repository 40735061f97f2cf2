import { mirroredLeft, need, type Paper, tag } from './paper.ts'
import type { Box } from './table.ts'

/** A drawing with a text that says the same: `alt` is all that whoever does not see it gets. */
export const figure = (
  paper: Paper,
  {
    alt,
    width,
    height,
    left = paper.frame.left,
    after = 8,
  }: { alt: string; width: number; height: number; left?: number; after?: number },
  draw: (box: Box) => void,
): void => {
  need(paper, height)
  const box = { x: mirroredLeft(paper, { x: left, width }), y: paper.y, width, height }
  const bbox: [number, number, number, number] = [box.x, box.y, box.x + width, box.y + height]
  const element = tag(paper, paper.root, 'Figure', { alt, bbox })
  element.add(() => {
    paper.doc.save()
    draw(box)
    paper.doc.restore()
  })
  element.end()
  paper.y += height + after
}
