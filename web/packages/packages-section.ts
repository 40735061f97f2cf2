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
import { nothingYet, nothingYetStyles } from '../components/facts.ts'
import { longDay } from '../components/format.ts'
import { known, loaded } from '../components/states.ts'
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
    nothingYetStyles,
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
        h2 .link {
          margin-block: -12px;
        }
      }
    `,
  ]

  @property() personId = ''
  @property({ attribute: false }) caseIds: readonly string[] = []
  /** On whose page it stands, where that is a case: the new one goes there. */
  @property() caseId = ''
  /** Of a closed case: what was handed over, and nothing new. */
  @property({ type: Boolean }) still = false
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

  /** Nothing there and nothing to begin: then it takes no place among the facts either. */
  protected override willUpdate(): void {
    this.hidden = this.isEmpty && !this.mayHandOver
  }

  protected override render() {
    const { isEmpty, mayHandOver } = this
    return html`<section>
      <h2>
        ${msg('Willkommenspaket')} ${isEmpty && this.caseId ? nothingYet(msg('noch keines')) : nothing}
        ${mayHandOver ? html`<a class="link end no-print" href=${this.address}>${msg('Zusammenstellen')}</a>` : nothing}
      </h2>
      ${isEmpty && this.caseId ? nothing : loaded(this.packages, (rows) => this.renderRows(rows))}
    </section>`
  }

  private get isEmpty(): boolean {
    return known(this.packages)?.length === 0
  }

  private get mayHandOver(): boolean {
    return !this.still && mayDo(this.me, 'hand over packages')
  }

  private renderRows(rows: readonly Package[]) {
    if (rows.length === 0)
      return html`<p class="q">${msg('Noch keines. Es enthält nur, was für diese Person gilt, in ihrer Sprache.')}</p>`
    return html`<ul>${rows.map((one) => this.renderOne(one))}</ul>`
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
