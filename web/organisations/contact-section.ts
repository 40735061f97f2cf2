import { msg, str } from '@lit/localize'
import { css, html, nothing } from 'lit'
import type { Contact } from '#contract/organisations'
import { mainContactOf } from '#rules/organisations'
import { mailLink, phoneLink } from '../components/facts.ts'
import { longDay } from '../components/format.ts'

/** Whom one reaches there: the main contact first, whoever left last. */
export const contactSection = (contacts: readonly Contact[]) => {
  const main = mainContactOf(contacts)
  const here = contacts.filter(({ formerOn }) => formerOn === null)
  const former = contacts.filter(({ formerOn }) => formerOn !== null)
  return html`<section class="fact-section contacts">
    <h2>${msg('Kontakte')}</h2>
    ${here.length === 0 ? html`<p class="none">${msg('Noch steht hier niemand, den man anrufen kann.')}</p>` : nothing}
    <ul>
      ${here.map((one) => renderContact(one, one === main && here.length > 1))}
    </ul>
    ${former.length > 0 ? renderFormer(former) : nothing}
  </section>`
}

const renderContact = (contact: Contact, isMain: boolean) => html`<li>
  <p class="who">
    ${contact.name ?? html`<span class="none">${msg('ohne Namen')}</span>`}
    ${isMain ? html`<span class="tag">${msg('Hauptkontakt')}</span>` : nothing}
  </p>
  ${contact.role ? html`<p class="q">${contact.role}</p>` : nothing}
  ${contact.phone ? html`<p>${phoneLink(contact.phone)}</p>` : nothing}
  ${contact.email ? html`<p>${mailLink(contact.email)}</p>` : nothing}
  ${contact.note ? html`<p class="q note">${contact.note}</p>` : nothing}
</li>`

const renderFormer = (former: readonly Contact[]) => html`<details>
  <summary>${former.length === 1 ? msg('1 früherer Kontakt') : msg(str`${former.length} frühere Kontakte`)}</summary>
  <ul>
    ${former.map(
      (one) => html`<li class="q">
        <p>${[one.name, one.role].filter(Boolean).join(', ') || one.email || one.phone}</p>
        <p class="meta">${msg(str`nicht mehr dort seit ${longDay(one.formerOn ?? '')}`)}</p>
      </li>`,
    )}
  </ul>
</details>`

export const contactSectionStyles = css`
  .contacts {
    font-size: var(--lo-size-d);
    line-height: 20px;
  }
  .contacts .none {
    padding-top: var(--lo-2);
  }
  .contacts li {
    padding-block: var(--lo-2);
    border-bottom: var(--lo-border);
    overflow-wrap: anywhere;
  }
  .contacts li:last-child {
    border-bottom: 0;
  }
  .contacts .who {
    font-weight: var(--lo-semibold);
  }
  .contacts .who .tag {
    margin-inline-start: var(--lo-2);
    font-weight: var(--lo-normal, 400);
  }
  .contacts .note {
    white-space: pre-line;
  }
  .contacts summary {
    display: inline-flex;
    align-items: center;
    min-height: var(--lo-control-s);
    font-size: var(--lo-size-s);
    color: var(--lo-action-text);
    cursor: pointer;
  }
  @media (max-width: 860px), (pointer: coarse) {
    .contacts li a {
      display: inline-block;
      padding-block: 12px;
      margin-block: -6px;
    }
    .contacts summary {
      min-height: 44px;
    }
  }
`
