import { html, nothing } from 'lit'
import type { OpenPage } from '#contract/open-pages'

/** How to reach the centre, as far as it is known. */
export const centreContact = (open: OpenPage | undefined) => {
  if (!open) return nothing
  const { phone, email, website } = open.contact ?? { phone: null, email: null, website: null }
  return html`<p>
    <b>${open.centre}</b>
    ${phone ? html`<br /><a class="link" href="tel:${phone.replace(/[^+\d]/g, '')}">${phone}</a>` : nothing}
    ${email ? html`<br /><a class="link" href="mailto:${email}">${email}</a>` : nothing}
    ${website ? html`<br /><a class="link" href=${website} rel="noreferrer">${website.replace(/^https?:\/\//, '')}</a>` : nothing}
  </p>`
}
