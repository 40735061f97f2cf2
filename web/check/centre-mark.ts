import { css, html } from 'lit'
import type { OpenPage } from '#contract/open-pages'

type Logo = OpenPage['logo']

export const markStyles = css`
  img.mark {
    flex: none;
    /* Drawn for white paper, also by night. */
    padding: 4px;
    border-radius: var(--lo-radius-s);
    background: #ffffff;
    object-fit: contain;
  }
  @media (max-width: 640px) {
    img.mark {
      max-width: 88px;
      height: auto;
    }
  }
`

/** Whose page it is: the logo of the centre, or Lotse's own mark. */
export const centreMark = (logo: Logo | undefined) => (logo ? logoMark(logo) : ownMark)

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

const ownMark = html`<svg width="28" height="28" viewBox="0 0 28 28" fill="none" aria-hidden="true">
  <rect width="28" height="28" rx="7" fill="var(--lo-ink)" />
  <path d="M9 7.5v11.25c0 1 .75 1.75 1.75 1.75H19" stroke="var(--lo-paper)" stroke-width="2.25" stroke-linecap="round" />
  <circle cx="17" cy="11.5" r="2.75" stroke="var(--lo-paper)" stroke-width="2.25" />
</svg>`
