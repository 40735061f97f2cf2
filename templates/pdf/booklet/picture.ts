import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Block } from '../../../src/packages/contract.ts'
import { figure } from '../figure.ts'
import type { Paper } from '../paper.ts'

type Picture = Extract<Block, { kind: 'picture' }>

const pictures = new URL('../../welcome-package/pictures/', import.meta.url)

/** As it is, though never wider than its column nor higher than a third of a page. */
const widest = 260
const highest = 200
const after = 10

export const printPicture = (paper: Paper, picture: Picture): void => {
  const { width, height } = sizeOf(paper, picture)
  paper.y += 4
  figure(paper, { alt: picture.alt, width, height, after }, ({ x, y }) => {
    paper.doc.image(pathOf(picture), x, y, { width, height })
  })
}

export const heightOfPicture = (paper: Paper, picture: Picture): number => sizeOf(paper, picture).height + after + 4

const pathOf = ({ file }: Picture): string => fileURLToPath(new URL(file, pictures))

const sizeOf = ({ frame }: Paper, picture: Picture): { width: number; height: number } => {
  const [wide, high] = pixelsOf(pathOf(picture))
  const scale = Math.min(Math.min(frame.width, widest) / wide, highest / high)
  return { width: wide * scale, height: high * scale }
}

const known = new Map<string, [number, number]>()

/** A PNG says its size in the first lines of its head. */
const pixelsOf = (path: string): [number, number] => {
  const read = known.get(path)
  if (read) return read
  const head = readFileSync(path)
  const pixels: [number, number] = [head.readUInt32BE(16), head.readUInt32BE(20)]
  known.set(path, pixels)
  return pixels
}
