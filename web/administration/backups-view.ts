import { consume } from '@lit/context'
import { msg, str } from '@lit/localize'
import { Task } from '@lit/task'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import type { Me } from '#contract/accounts'
import type { Backups } from '#contract/backups'
import { berlinDay } from '#rules/calendar'
import { backupFailureLabels, backupKindLabels } from '#terms/backups'
import { call } from '../api.ts'
import { word } from '../app/locale.ts'
import { meContext } from '../app/session.ts'
import { count, nearDay, timeOf } from '../components/format.ts'
import { icon } from '../components/icon.ts'
import { loaded } from '../components/states.ts'
import { shared } from '../styles/shared.ts'

type Run = Backups['runs'][number]

/** Sicherung: when the centre was last copied, and what to do where it was not. */
@customElement('lotse-backups-view')
export class BackupsView extends LitElement {
  static override styles = [
    shared,
    css`
      .last {
        display: flex;
        align-items: baseline;
        gap: var(--lo-2);
        margin-top: var(--lo-6);
        font-size: var(--lo-size-l);
        line-height: var(--lo-lh-l);
      }
      .last vaadin-icon {
        align-self: center;
      }
      p.q,
      .rows,
      .section-head {
        max-width: 720px;
      }
      p.q {
        margin-top: var(--lo-2);
      }
      section {
        margin-top: var(--lo-8);
      }
      .rows > li {
        grid-template-columns: minmax(0, 1fr) auto;
      }
      .rows .why {
        grid-column: 1 / -1;
      }
      code {
        overflow-wrap: anywhere;
      }
    `,
  ]

  @consume({ context: meContext, subscribe: true }) @state() private me!: Me

  private readonly backups = new Task(this, {
    args: () => [],
    task: (_, { signal }) => call<Backups>('GET', '/api/backups', { signal }),
  })

  protected override render() {
    return html`
      <div class="page">
        <h1>${msg('Sicherung')}</h1>
        ${loaded(this.backups, (backups) => this.renderBackups(backups))}
      </div>
    `
  }

  private renderBackups({ lastSuccessAt, tooOld, runs }: Backups) {
    return html`
      ${lastSuccessAt === null ? this.renderNone() : this.renderLast(lastSuccessAt, tooOld)}
      <p class="q">
        ${msg('Jede Nacht legt Lotse eine geprüfte Kopie in den Ordner der Sicherungen. Behalten werden die letzten sieben, dazu je eine aus fünf Wochen und zwölf Monaten.')}
      </p>
      <p class="q">
        ${msg('Eine Kopie auf einem anderen Gerät macht erst sicher. Von Hand, auch während gearbeitet wird:')}
        <code>npm run -s backup -- ${msg('DATEI')}</code>
      </p>
      ${runs.length > 0 ? this.renderRuns(runs) : nothing}
    `
  }

  private renderNone() {
    return html`<p class="last">${icon('circleDashed', { large: true })} ${msg('Noch keine Sicherung')}</p>`
  }

  private renderLast(at: string, tooOld: boolean) {
    const when = msg(str`Zuletzt gesichert ${this.momentWords(at)}`)
    return html`<p class="last ${tooOld ? 'error' : ''}">
      ${icon(tooOld ? 'alert' : 'circleCheck', { large: true })}
      ${tooOld ? msg(str`${when}. Seither fehlt die Sicherung einer Nacht.`) : when}
    </p>`
  }

  private renderRuns(runs: Run[]) {
    return html`<section>
      <header class="section-head"><h2>${msg('Was zuletzt war')}</h2></header>
      <ul class="rows">
        ${runs.map(this.renderRun)}
      </ul>
    </section>`
  }

  private readonly renderRun = ({ endedAt, kind, failure, bytes }: Run) => html`
    <li>
      <span>${this.momentWords(endedAt)}, ${word(backupKindLabels[kind])}</span>
      ${
        failure === null
          ? html`<span class="meta nw">${megabytes(bytes ?? 0)} MB</span>`
          : html`<span class="error nw">${icon('alert')} ${msg('nicht gelungen')}</span>
              <span class="why q">${word(backupFailureLabels[failure])}</span>`
      }
    </li>
  `

  private momentWords(at: string): string {
    const day = nearDay(berlinDay(new Date(at)), this.me.today)
    return msg(str`${day}, ${timeOf(at)} Uhr`)
  }
}

const megabytes = (bytes: number): string => count(Math.max(0.1, Math.round(bytes / 100_000) / 10))

declare global {
  interface HTMLElementTagNameMap {
    'lotse-backups-view': BackupsView
  }
}
