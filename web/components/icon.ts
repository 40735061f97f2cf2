import '@vaadin/icon'
import { html, svg, type TemplateResult } from 'lit'
import { ifDefined } from 'lit/directives/if-defined.js'
import { unsafeSVG } from 'lit/directives/unsafe-svg.js'
import { drawings } from './icons.ts'

export type IconName = keyof typeof drawings

export type IconOptions = { slot?: 'prefix' | 'suffix'; large?: boolean }

/** A sign of 16 px, or 20 px when `large`. It says nothing to a screen reader: a word or a label stands beside it. */
export const icon = (name: IconName, { slot, large = false }: IconOptions = {}): TemplateResult =>
  html`<vaadin-icon class=${large ? 'large' : 'small'} slot=${ifDefined(slot)} .svg=${drawingOf(name)} aria-hidden="true"></vaadin-icon>`

const drawn = new Map<IconName, TemplateResult<2>>()

/** Only what lies inside the file's own svg element, with its strokes. */
const drawingOf = (name: IconName): TemplateResult<2> => {
  const known = drawn.get(name)
  if (known) return known
  const paths = drawings[name].replace(/^[\s\S]*?<svg[^>]*>|<\/svg>\s*$/g, '')
  const drawing = svg`<g fill="none" stroke="currentColor" stroke-linecap="round" stroke-linejoin="round">${unsafeSVG(paths)}</g>`
  drawn.set(name, drawing)
  return drawing
}
