import { msg } from '@lit/localize'
import { html, nothing, type TemplateResult } from 'lit'
import type { Partner } from '#contract/partners'
import { factSection, mailLink, phoneLink } from '../components/facts.ts'
import { inARow } from '../components/format.ts'
import { languageWord } from '../components/language-words.ts'

/** Out of Lotse: the other page learns nothing of where one came from. */
const webLink = (website: string | null): TemplateResult | null =>
  website === null
    ? null
    : html`<a class="link" href=${website} target="_blank" rel="noopener noreferrer">${website.replace(/^https?:\/\/(www\.)?/, '')}</a>`

export const factsOf = ({ website, languages }: Partner): TemplateResult =>
  factSection(msg('Erreichbar'), [
    [msg('Webseite'), webLink(website)],
    [msg('Sprachen'), inARow(languages.map(languageWord)) || null],
  ])

export const offersOf = ({ offers }: Partner): TemplateResult =>
  html`<section>
    <div class="section-head"><h2>${msg('Angebote')}</h2>${count(offers)}</div>
    ${offers.length === 0 ? html`<lotse-empty><span class="none">${msg('nicht erfasst')}</span></lotse-empty>` : nothing}
    <ul class="rows parts">
      ${offers.map(
        ({ title, description, website }) => html`<li>
          <b>${title}</b>
          ${description ? html`<span class="q">${description}</span>` : nothing} ${webLink(website) ?? nothing}
        </li>`,
      )}
    </ul>
  </section>`

export const contactsOf = ({ contacts }: Partner, mayChange: boolean): TemplateResult =>
  html`<section>
    <div class="section-head"><h2>${msg('Kontakte')}</h2>${count(contacts)}</div>
    ${contacts.length === 0 ? noContact(mayChange) : nothing}
    <ul class="rows parts">
      ${contacts.map(
        ({ name, email, phone, address }) => html`<li>
          <b>${name}</b>
          ${phone ? html`<span>${phoneLink(phone)}</span>` : nothing}
          ${email ? html`<span>${mailLink(email)}</span>` : nothing}
          ${address ? html`<span class="q">${address}</span>` : nothing}
        </li>`,
      )}
    </ul>
  </section>`

const noContact = (mayChange: boolean) =>
  html`<lotse-empty
    ><span class="none">${msg('nicht erfasst')}</span>
    ${mayChange ? msg('Wen Sie dort erreichen, tragen Sie unter „Bearbeiten“ ein.') : msg('Wen man dort erreicht, trägt die Koordination ein.')}</lotse-empty
  >`

const count = (parts: readonly unknown[]) =>
  parts.length > 0 ? html`<span class="count">${parts.length}</span>` : nothing
