import { msg, str } from '@lit/localize'
import { Task } from '@lit/task'
import { css, html, LitElement } from 'lit'
import { customElement } from 'lit/decorators.js'
import type { Package } from '#contract/composing'
import { berlinDay } from '#rules/calendar'
import { mailStateLabels } from '#terms/mail'
import { word } from '../app/locale.ts'
import { OnRecorded } from '../app/on-recorded.ts'
import { caseAddress } from '../cases/case-row-words.ts'
import { longDay } from '../components/format.ts'
import '../components/states.ts'
import { loaded } from '../components/states.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { fetchLatestPackages } from './api.ts'
import { inLanguages } from './language-words.ts'
import { packageDoors } from './package-doors.ts'

/** What was handed over last, in whichever case one may know of. */
@customElement('lotse-latest-packages')
export class LatestPackages extends LitElement {
  static override styles = [
    shared,
    theme,
    css`
      :host {
        display: block;
        max-width: 860px;
        margin-top: var(--lo-8);
      }
      .rows > li {
        grid-template-columns: minmax(0, 1.1fr) minmax(0, 1.4fr) auto;
        overflow-wrap: anywhere;
      }
      .doors {
        white-space: nowrap;
      }
      @media (max-width: 860px) {
        .rows > li {
          grid-template-columns: minmax(0, 1fr);
          row-gap: 0;
          padding-block: var(--lo-3);
        }
        .link {
          display: inline-flex;
          align-items: center;
          min-height: 44px;
        }
      }
    `,
  ]

  private readonly latest = new Task(this, { args: () => [], task: (_, { signal }) => fetchLatestPackages(signal) })
  protected readonly onRecorded = new OnRecorded(this, () => void this.latest.run())

  protected override render() {
    return html`<section>
      <header class="section-head"><h2>${msg('Zuletzt fertiggestellt')}</h2></header>
      ${loaded(this.latest, ({ rows }) => this.renderRows(rows))}
    </section>`
  }

  private renderRows(rows: readonly Package[]) {
    if (rows.length === 0) {
      return html`<lotse-empty>${msg('Noch keines. Wählen Sie oben eine Person: Lotse schlägt vor, was in ihr Heft gehört.')}</lotse-empty>`
    }
    return html`<ul class="rows">
      ${rows.map(
        (one) => html`<li>
          <a class="link" href=${caseAddress(one.caseId)}>${one.person.name}</a>
          <div>
            <div>${madeWords(one)}</div>
            <div class="q s">${handedOverWords(one)}</div>
          </div>
          <div class="doors s">${one.deleted ? '' : packageDoors(one)}</div>
        </li>`,
      )}
    </ul>`
  }
}

const madeWords = ({ createdAt, createdBy, language, second }: Package): string =>
  [longDay(berlinDay(new Date(createdAt))), createdBy, inLanguages(language, second)].filter(Boolean).join(', ')

/** As far as Lotse knows: on which paper it was printed, it does not. */
const handedOverWords = ({ deleted, mail, link }: Package): string => {
  if (deleted) return msg('Das Heft ist gelöscht.')
  const ways = [
    ...(mail ? [msg(str`per E-Mail: ${word(mailStateLabels[mail.state])}`)] : []),
    ...(link ? [linkWords(link)] : []),
  ]
  return ways.length === 0 ? msg('zum Drucken, ohne Link und E-Mail') : ways.join(', ')
}

const linkWords = ({ state, endsOn }: NonNullable<Package['link']>): string => {
  if (state === 'open') return msg(str`Link bis ${longDay(endsOn)}`)
  return state === 'revoked' ? msg('Link zurückgezogen') : msg(str`Link am ${longDay(endsOn)} abgelaufen`)
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-latest-packages': LatestPackages
  }
}
