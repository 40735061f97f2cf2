import { msg, str } from '@lit/localize'
import { html, nothing, type TemplateResult } from 'lit'
import type { Enquiry } from '#contract/enquiries'
import type { Today } from '#contract/today'
import { ageOf, senderOf, sourceOf, waitsLong } from './enquiry-words.ts'

const shownAtMost = 5

export type EnquiriesOptions = {
  head: (name: string, count: number, link?: TemplateResult) => TemplateResult
  take: (enquiry: Enquiry) => void
}

/** What came in and is mine, or nobody's yet. Nothing where nothing waits. */
export const enquiriesSection = (
  { enquiries: { count, rows }, today }: Today,
  { head, take }: EnquiriesOptions,
): TemplateResult | typeof nothing => {
  if (count === 0) return nothing
  const all = html`<a class="link end" href="/anfragen">${msg('Alle')}</a>`
  return html`<section>
    ${head(msg('Neue Anfragen'), count, all)}
    <ul class="rows side">
      ${rows.slice(0, shownAtMost).map(
        (enquiry) => html`<li>
          <div>
            <a class="name" href="/anfragen">${senderOf(enquiry)}</a>
            <div class="q cut">${enquiry.what}</div>
            <div class=${waitsLong(enquiry, today) ? 'meta error' : 'meta'}>${sourceOf(enquiry)}, ${ageOf(enquiry, today)}</div>
          </div>
          ${enquiry.assignedTo ? html`<span class="tag">${msg('bei Ihnen')}</span>` : takeButton(enquiry, take)}
        </li>`,
      )}
    </ul>
  </section>`
}

const takeButton = (enquiry: Enquiry, take: (enquiry: Enquiry) => void) =>
  html`<vaadin-button
    theme="small"
    aria-label=${msg(str`Anfrage übernehmen: ${senderOf(enquiry)}`)}
    @click=${() => take(enquiry)}
    >${msg('Übernehmen')}</vaadin-button
  >`
