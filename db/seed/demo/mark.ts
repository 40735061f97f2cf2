import { type Colour, pngOf } from './png.ts'

const paper: Colour = [255, 255, 255]
const slate: Colour = [24, 62, 70]
const lamp: Colour = [226, 148, 32]

export const mark = { width: 288, height: 96, alternative: 'Zeichen des Welcome Centers: ein Bogen mit drei Lichtern' }

/** An arch with three lights, as it stands in the windows here at Christmas: invented, and of nobody. */
export const markImage = (): Buffer => pngOf(mark.width, mark.height, smoothed)

const centre = { x: 144, y: 88 }
const lights = [-0.62, 0, 0.62].map((turn) => ({
  x: centre.x + Math.sin(turn) * 108 * 1.15,
  y: centre.y - Math.cos(turn) * 72 + 10,
}))

const colourAt = (x: number, y: number): Colour => {
  if (lights.some((light) => Math.hypot(x - light.x, y - light.y) < 9)) return lamp
  const far = Math.hypot((x - centre.x) / 1.75, y - centre.y)
  const isArch = y < centre.y && ((far > 44 && far < 52) || (far > 24 && far < 31))
  const isFloor = y >= centre.y - 2 && y < centre.y + 5 && Math.abs(x - centre.x) < 100
  return isArch || isFloor ? slate : paper
}

/** The middle of nine, so that edges are no stairs. */
const smoothed = (x: number, y: number): Colour => {
  const parts = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => colourAt(x + dx / 3, y + dy / 3)))
  const mean = (channel: 0 | 1 | 2) => Math.round(parts.reduce((sum, part) => sum + part[channel], 0) / parts.length)
  return [mean(0), mean(1), mean(2)]
}
