import { nothing, type SVGTemplateResult, svg } from 'lit'
import { type ShownField, strengthOf } from './shown-profile.ts'

const middle = { x: 200, y: 166 }
const radius = 112
const rings = [25, 50, 75, 100]

type Point = { x: number; y: number }

/** Of a share of the way out, on the axis of that place; the first points up. */
const pointAt = (share: number, place: number, of: number): Point => {
  const angle = (2 * Math.PI * place) / of - Math.PI / 2
  const away = (radius * share) / 100
  return { x: middle.x + away * Math.cos(angle), y: middle.y + away * Math.sin(angle) }
}

const path = (points: readonly Point[], closed = true): string =>
  points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('') +
  (closed && points.length > 2 ? 'Z' : '')

/** The profile as a web: what has a score is joined, what has none leaves its axis empty. A gap is a hollow diamond. */
export const radar = (fields: readonly ShownField[]): SVGTemplateResult => {
  const of = fields.length
  const all = (share: number) => fields.map((_, place) => pointAt(share, place, of))
  const pointsOf = (scoreOf: (field: ShownField) => number | null) =>
    fields.flatMap((field, place) => {
      const score = scoreOf(field)
      return score === null ? [] : [pointAt(score, place, of)]
    })
  const before = pointsOf((field) => field.before)
  return svg`
    ${rings.map((share) => svg`<path d=${path(all(share))} fill="none" stroke=${share === 100 ? 'var(--lo-line-2)' : 'var(--lo-line)'} />`)}
    ${all(100).map(({ x, y }) => svg`<path d="M${middle.x} ${middle.y}L${x} ${y}" stroke="var(--lo-line)" />`)}
    ${before.length > 1 ? svg`<path d=${path(before)} fill="none" stroke="var(--lo-ink-3)" stroke-width="1.25" stroke-dasharray="3 3" />` : nothing}
    <path d=${path(pointsOf((field) => field.score))} fill="var(--lo-action)" fill-opacity=".14" stroke="var(--lo-action)" stroke-width="2" stroke-linejoin="round" />
    ${fields.map((field, place) => (field.score === null ? nothing : mark(field, pointAt(field.score, place, of))))}
    ${fields.map(({ shortTitle }, place) => label(shortTitle, pointAt(100, place, of)))}
  `
}

const mark = ({ score }: ShownField, { x, y }: Point) =>
  strengthOf(score) === 'gap'
    ? svg`<rect x=${x - 4} y=${y - 4} width="8" height="8" transform="rotate(45 ${x} ${y})" fill="var(--lo-paper)" stroke="var(--lo-action)" stroke-width="2" />`
    : svg`<circle cx=${x} cy=${y} r="4" fill="var(--lo-action)" />`

const label = (words: string, { x, y }: Point) => {
  const side = Math.abs(x - middle.x) < 1 ? 'middle' : x > middle.x ? 'start' : 'end'
  const dx = side === 'middle' ? 0 : side === 'start' ? 12 : -12
  const dy = Math.abs(y - middle.y) < 1 ? 5 : y < middle.y ? -8 : 18
  return svg`<text x=${x + dx} y=${y + dy} text-anchor=${side} font-size="14" fill="var(--lo-ink-2)">${words}</text>`
}
