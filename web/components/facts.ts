import { msg } from '@lit/localize'
import { css, html, nothing, type TemplateResult } from 'lit'

export type Fact = [label: string, value: TemplateResult | string | null]

/** What is known and what is not, under a name; `end` stands at the other end of the name. */
export const factSection = (title: string, facts: readonly Fact[], end?: TemplateResult): TemplateResult => html`
  <section class="fact-section">
    <h2>${title}${end ? html`<span class="end">${end}</span>` : nothing}</h2>
    <dl>
      ${facts.map(
        ([label, value]) => html`<dt>${label}</dt>
          <dd>${value ?? html`<span class="none">${msg('nicht erfasst')}</span>`}</dd>`,
      )}
    </dl>
  </section>
`

export const phoneLink = (phone: string | null) =>
  phone && html`<a href="tel:${phone.replace(/[^+\d]/g, '')}">${phone}</a>`

/** Where it does not fit into a line, it breaks before the @. */
export const mailLink = (email: string | null) =>
  email &&
  html`<a href="mailto:${email}">${email.split(/(?=@)/).map((part, place) => (place === 0 ? part : html`<wbr />${part}`))}</a>`

/** Beside the name of a section: that there is nothing yet, in the same line. */
export const nothingYet = (words: string): TemplateResult => html`<span class="nothing">${words}</span>`

export const nothingYetStyles = css`
  .nothing {
    margin-inline-end: auto;
    font-size: var(--lo-size-d);
    line-height: var(--lo-lh-d);
    font-weight: var(--lo-regular);
    color: var(--lo-ink-3);
  }
`

export const factStyles = css`
  .fact-section h2 {
    display: flex;
    align-items: baseline;
    gap: var(--lo-2);
    padding-bottom: 6px;
    border-bottom: 1px solid var(--lo-line-2);
    font-size: var(--lo-size-d);
    line-height: var(--lo-lh-d);
  }
  .fact-section h2 .end {
    margin-inline-start: auto;
    font-size: var(--lo-size-s);
  }
  .fact-section dl {
    display: grid;
    grid-template-columns: 132px minmax(0, 1fr);
    gap: 5px var(--lo-3);
    margin-top: var(--lo-2);
    font-size: var(--lo-size-d);
    line-height: 20px;
  }
  .fact-section dt {
    color: var(--lo-ink-3);
    overflow-wrap: anywhere;
  }
  .fact-section dd {
    overflow-wrap: anywhere;
  }
  .fact-section {
    break-inside: avoid;
  }
  @media (max-width: 860px) {
    .fact-section dd .link {
      display: inline-block;
      padding-block: 3px;
    }
    .fact-section h2 .end .link {
      display: inline-grid;
      align-items: center;
      min-height: 44px;
      margin-block: -12px;
    }
  }
`
