/** How print looks: the values of the screen's light side, in points, on white. All of it holds in black and white. */
export const ink = '#1b2428'
export const quietInk = '#475257'
export const hairline = '#d2cdc3'
export const rule = '#82898a'
export const action = '#0d5c63'
export const actionTint = '#e4efee'
export const lamp = '#e8a317'
export const lampInk = '#6f4500'
export const wellGround = '#f3f1ec'

/** DIN A4. */
export const page = { width: 595.28, height: 841.89, left: 60, right: 60, top: 74, bottom: 66 }
export const pageWidth = page.width - page.left - page.right
export const pageBottom = page.height - page.bottom

/** Of each weight one for Latin and Cyrillic, and one for the Arabic script. */
export type FaceName = 'regular' | 'strong' | 'arabic' | 'strongArabic'
/** `lead` is from one line to the next. */
export type Style = { face: FaceName; size: number; lead: number; ink: string }

const body: Style = { face: 'regular', size: 9.5, lead: 14, ink }

export type Styles = Record<'body' | 'strong' | 'quiet' | 'small' | 'dense' | 'head' | 'lead' | 'link' | 'cue', Style>

export const styles: Styles = {
  body,
  strong: { ...body, face: 'strong' },
  quiet: { ...body, ink: quietInk },
  small: { ...body, size: 8.5, lead: 12, ink: quietInk },
  dense: { ...body, size: 9, lead: 13 },
  head: { face: 'strong', size: 8.5, lead: 12, ink: quietInk },
  lead: { ...body, size: 11, lead: 16.5 },
  link: { ...body, ink: action },
  cue: { face: 'strong', size: 8.5, lead: 12, ink: lampInk },
}

export type Level = 1 | 2 | 3 | 4
type Headings = Record<Level, { style: Style; before: number; after: number }>

/** By level: 1 is the document's name. Never shrunk to fit. */
const headings: Headings = {
  1: { style: { face: 'strong', size: 28, lead: 35, ink }, before: 0, after: 10 },
  2: { style: { face: 'strong', size: 17, lead: 23, ink }, before: 26, after: 8 },
  3: { style: { face: 'strong', size: 12.5, lead: 17, ink }, before: 18, after: 4 },
  4: { style: { face: 'strong', size: 9.5, lead: 14, ink }, before: 9, after: 2 },
}

/** How one kind of document looks. */
export type Look = {
  styles: Styles
  headings: Headings
  /** From the dash of a point to its words. */
  list: number
}

export const reportLook: Look = { styles, headings, list: 18 }
