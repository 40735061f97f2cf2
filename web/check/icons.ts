import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit'

/** Lucide's, but only those this page shows. */
const paths = {
  left: svg`<path d="m12 19-7-7 7-7M19 12H5"/>`,
  right: svg`<path d="M5 12h14m-7-7 7 7-7 7"/>`,
  check: svg`<path d="M20 6 9 17l-5-5"/>`,
  waiting: svg`<path d="M12 6v6l4 2"/><circle cx="12" cy="12" r="10"/>`,
  download: svg`<path d="M12 15V3M21 15v4a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-4M7 10l5 5 5-5"/>`,
  calendar: svg`<path d="M8 2v4M16 2v4"/><rect x="3" y="4" width="18" height="18" rx="2"/><path d="M3 10h18"/>`,
  copy: svg`<rect width="14" height="14" x="8" y="8" rx="2"/><path d="M4 16a2 2 0 0 1-2-2V4c0-1.1.9-2 2-2h10a2 2 0 0 1 2 2"/>`,
} satisfies Record<string, SVGTemplateResult>

export const sign = (name: keyof typeof paths): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${paths[name]}</svg>`
