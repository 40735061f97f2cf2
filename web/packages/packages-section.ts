import { consume } from '@lit/context'
import { msg } from '@lit/localize'
import { Task } from '@lit/task'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Me } from '#contract/accounts'
import type { Package } from '#contract/composing'
import { berlinDay } from '#rules/calendar'
import { OnRecorded } from '../app/on-recorded.ts'
import { mayDo, meContext } from '../app/session.ts'
import { longDay } from '../components/format.ts'
import { shared } from '../styles/shared.ts'
import { packageAddress } from './address.ts'
import { fetchPackagesOf } from './api.ts'
import { inLanguages } from './language-words.ts'
import { packageDoors } from './package-doors.ts'

/** What a person got so far in these cases, and putting a new one together. */
@customElement('lotse-packages-section')
export class PackagesSection extends LitElement {
  static override styles = [
    shared,
    css`
      h2 {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 0 var(--lo-2);
        padding-bottom: 6px;
        border-bottom: 1px solid var(--lo-line-2);
        font-size: var(--lo-size-d);
        line-height: var(--lo-lh-d);
      }
      .end {
        margin-inline-start: auto;
        font-size: var(--lo-size-s);
      }
      p,
      li {
        padding: var(--lo-2) 0;
        font-size: var(--lo-size-d);
        line-height: var(--lo-lh-d);
      }
      li + li {
        border-top: var(--lo-border);
      }
      li .link {
        font-size: var(--lo-size-s);
      }
      @media (max-width: 860px) {
        .link {
          display: inline-flex;
          align-items: center;
          min-height: 44px;
        }
      }
    `,
  ]

  @property() personId = ''
  @property({ attribute: false }) caseIds: readonly string[] = []
  /** On whose page it stands, where that is a case: the new one goes there. */
  @property() caseId = ''
  @consume({ context: meContext, subscribe: true }) @state() private me!: Me
  private readonly packages = new Task(this, {
    args: () => [this.caseIds.join(' ')] as const,
    task: async ([ids], { signal }) => {
      const found = await Promise.all(
        ids
          .split(' ')
          .filter(Boolean)
          .map((id) => fetchPackagesOf(id, signal)),
      )
      return found.flatMap(({ rows }) => rows).sort((one, other) => (one.createdAt < other.createdAt ? 1 : -1))
    },
  })
  protected readonly onRecorded = new OnRecorded(this, () => void this.packages.run())

  protected override render() {
    const mayHandOver = mayDo(this.me, 'hand over packages')
    const rows = this.packages.value ?? []
    if (!mayHandOver && rows.length === 0) return nothing
    return html`<section>
      <h2>
        ${msg('Willkommenspaket')}
        ${mayHandOver ? html`<a class="link end no-print" href=${this.address}>${msg('Zusammenstellen')}</a>` : nothing}
      </h2>
      ${rows.length === 0 ? html`<p class="q">${msg('Noch keines. Es enthält nur, was für diese Person gilt, in ihrer Sprache.')}</p>` : html`<ul>${rows.map((one) => this.renderOne(one))}</ul>`}
    </section>`
  }

  private renderOne(one: Package) {
    return html`<li>
      ${longDay(berlinDay(new Date(one.createdAt)))}, ${inLanguages(one.language, one.second)}
      <div class="no-print">${packageDoors(one)}</div>
    </li>`
  }

  private get address(): string {
    return this.caseId ? `${packageAddress(this.personId)}?fall=${this.caseId}` : packageAddress(this.personId)
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-packages-section': PackagesSection
  }
}
