import '@vaadin/button'
import '@vaadin/text-field'
import { consume } from '@lit/context'
import { msg, str } from '@lit/localize'
import { Task } from '@lit/task'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import type { Me } from '#contract/accounts'
import type { Partner } from '#contract/partners'
import { goTo } from '../app/navigation.ts'
import { mayDo, meContext } from '../app/session.ts'
import { icon } from '../components/icon.ts'
import { loaded } from '../components/states.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { fetchPartners } from './api.ts'
import { checkedWords, isMeant } from './partner-words.ts'

/** Partner: whom a counsellor refers to, found by any word of what they offer. */
@customElement('lotse-partners-view')
export class PartnersView extends LitElement {
  static override styles = [
    theme,
    shared,
    css`
      vaadin-text-field {
        width: min(420px, 100%);
        margin-top: var(--lo-5);
      }
      section {
        max-width: 960px;
        margin-top: var(--lo-5);
      }
      .rows > li {
        grid-template-columns: minmax(0, 5fr) minmax(0, 5fr) 150px 16px;
        align-items: start;
        padding-block: var(--lo-3);
      }
      .rows > li > vaadin-icon {
        margin-top: 3px;
        color: var(--lo-ink-3);
      }
      .name {
        font-weight: var(--lo-semibold);
        overflow-wrap: anywhere;
      }
      @media (max-width: 860px) {
        .rows > li {
          grid-template-columns: minmax(0, 1fr) 16px;
        }
        .rows > li > :not(vaadin-icon) {
          grid-column: 1;
        }
        .rows > li > vaadin-icon {
          grid-column: 2;
          grid-row: 1;
        }
        .head vaadin-button {
          width: 100%;
        }
      }
    `,
  ]

  @consume({ context: meContext, subscribe: true }) @state() private me!: Me
  @state() private typed = ''

  private readonly partners = new Task(this, {
    task: (_, { signal }) => fetchPartners(signal),
    args: () => [this.me.today] as const,
  })

  protected override render() {
    return html`<div class="page">
      <div class="head">
        <div>
          <h1>${msg('Partner')}</h1>
          <p class="sub">${msg('An wen wir verweisen, und wofür.')}</p>
        </div>
        ${mayDo(this.me, 'change partners') ? this.renderAdd() : nothing}
      </div>
      ${loaded(this.partners, ({ rows }) => this.renderPartners(rows))}
    </div>`
  }

  private renderAdd() {
    return html`<vaadin-button theme="primary" @click=${() => goTo('/partner/neu')}
      >${icon('plus', { slot: 'prefix' })}${msg('Partner aufnehmen')}</vaadin-button
    >`
  }

  private renderPartners(rows: readonly Partner[]) {
    const found = rows.filter((partner) => isMeant(partner, this.typed))
    const here = found.filter(({ retired }) => !retired)
    const retired = found.filter((partner) => partner.retired)
    return html`<vaadin-text-field
        label=${msg('Suchen')}
        placeholder=${msg('Name, Angebot, Sprache')}
        clear-button-visible
        maxlength="200"
        autocomplete="off"
        .value=${this.typed}
        @value-changed=${({ detail }: CustomEvent<{ value: string }>) => {
          this.typed = detail.value
        }}
        >${icon('search', { slot: 'prefix' })}</vaadin-text-field
      >
      <p class="vh" role="status">${this.typed === '' ? '' : this.foundWords(found.length)}</p>
      ${found.length === 0 ? this.renderEmpty(rows.length) : nothing}
      ${here.length > 0 ? this.renderSection(msg('Im Verzeichnis'), here) : nothing}
      ${retired.length > 0 ? this.renderSection(msg('Abgelegt'), retired) : nothing}`
  }

  private foundWords(count: number): string {
    return count === 1 ? msg('1 Partner gefunden') : msg(str`${count} Partner gefunden`)
  }

  private renderEmpty(all: number) {
    return html`<lotse-empty
      >${all === 0 ? msg('Noch steht hier niemand.') : msg('Dazu steht niemand im Verzeichnis. Ein kürzeres Wort findet mehr.')}</lotse-empty
    >`
  }

  private renderSection(title: string, partners: readonly Partner[]) {
    return html`<section>
      <div class="section-head"><h2>${title}</h2><span class="count">${partners.length}</span></div>
      <ul class="rows opening">${partners.map(this.renderPartner)}</ul>
    </section>`
  }

  private readonly renderPartner = (partner: Partner) => html`<li>
    <span>
      <a class="whole name" href="/partner/${partner.id}">${partner.institution}</a>
      ${partner.area ? html`<div class="q">${partner.area}</div>` : nothing}
    </span>
    <span class="q">${partner.offers.map(({ title }) => title).join(', ')}</span>
    <span class="q s">${checkedWords(partner, this.me.today)}</span>
    ${icon('chevronRight')}
  </li>`
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-partners-view': PartnersView
  }
}
