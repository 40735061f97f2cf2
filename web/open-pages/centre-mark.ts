import { html } from 'lit'
import type { OpenPage } from '#contract/open-pages'
import { brandSign } from '../components/brand.ts'

export type Logo = OpenPage['logo']

/** Whose page it is: the logo of the centre, or Lotse's own mark. */
export const centreMark = (logo: Logo | undefined) => (logo ? logoMark(logo) : brandSign())

const highest = 40
const widest = 150

const logoMark = ({ width, height, alternative, version }: NonNullable<Logo>) => {
  const scale = Math.min(highest / height, widest / width)
  return html`<img
    class="mark"
    src="/api/centre/logo?${version.slice(0, 12)}"
    alt=${alternative}
    width=${Math.max(1, Math.round(width * scale))}
    height=${Math.max(1, Math.round(height * scale))}
  />`
}
