import '@vaadin/button'
import { consume } from '@lit/context'
import { msg, str } from '@lit/localize'
import { Task } from '@lit/task'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import type { Me } from '#contract/accounts'
import type { ModulesToMind, ModuleToMind } from '#contract/composing'
import type { ClientSuggestion } from '#contract/search'
import { goTo } from '../app/navigation.ts'
import { mayDo, meContext } from '../app/session.ts'
import { count, longDay } from '../components/format.ts'
import { icon } from '../components/icon.ts'
import { loaded } from '../components/states.ts'
import { foldedStyles } from '../styles/folded.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { packageAddress } from './address.ts'
import { fetchModules } from './api.ts'
import { languageWords } from './language-words.ts'
import './latest-packages.ts'
import './person-picker.ts'

type Group = { title: string; what: string; rows: readonly ModuleToMind[]; detail: (one: ModuleToMind) => string }

/** Willkommenspaket: which modules somebody has to mind, and packages for many at once. */
@customElement('lotse-package-modules-view')
export class PackageModulesView extends LitElement {
  static override styles = [
    shared,
    theme,
    foldedStyles,
    css`
      lotse-person-picker {
        max-width: 640px;
        margin-top: var(--lo-6);
      }
      section {
        max-width: 860px;
        margin-top: var(--lo-8);
      }
      section > p {
        margin-top: var(--lo-2);
        max-width: 68ch;
        font-size: var(--lo-size-d);
        line-height: var(--lo-lh-d);
      }
      .rows > li {
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
        overflow-wrap: anywhere;
      }
      details {
        margin-top: var(--lo-2);
      }
      .well {
        display: flex;
        align-items: center;
        gap: var(--lo-2);
        margin-top: var(--lo-6);
      }
      @media (max-width: 860px) {
        .rows > li {
          grid-template-columns: minmax(0, 1fr);
        }
        .head .acts,
        .head vaadin-button {
          width: 100%;
        }
      }
    `,
  ]

  @consume({ context: meContext, subscribe: true }) @state() private me!: Me
  private readonly modules = new Task(this, {
    args: () => [mayDo(this.me, 'mind package modules')] as const,
    task: ([may], { signal }) => (may ? fetchModules(signal) : Promise.resolve({ rows: [] })),
  })

  protected override render() {
    return html`<div class="page">
      <div class="head">
        <div>
          <h1 tabindex="-1">${msg('Willkommenspaket')}</h1>
          <p class="sub">${msg('Ein Heft für eine Person: nur was für sie gilt, in ihrer Sprache. Es geht auch aus ihrem Fall oder von ihrer Seite.')}</p>
        </div>
        <div class="acts">
          ${
            mayDo(this.me, 'hand over packages')
              ? html`<vaadin-button @click=${() => goTo('/willkommenspaket/mehrere')}>${icon('users', { slot: 'prefix' })}${msg('Für mehrere')}</vaadin-button>`
              : nothing
          }
        </div>
      </div>
      ${mayDo(this.me, 'hand over packages') ? html`${this.renderPicker()}<lotse-latest-packages></lotse-latest-packages>` : nothing}
      ${mayDo(this.me, 'mind package modules') ? loaded(this.modules, (found) => this.renderModules(found)) : nothing}
    </div>`
  }

  private renderPicker() {
    return html`<lotse-person-picker
      single
      @person-picked=${({ detail }: CustomEvent<ClientSuggestion>) => goTo(packageAddress(detail.id))}
    ></lotse-person-picker>`
  }

  private renderModules({ rows }: ModulesToMind) {
    const groups = groupsOf(rows).filter((group) => group.rows.length > 0)
    return html`
      ${groups.length === 0 ? html`<p class="well">${icon('circleCheck')}${msg('Alle Module sind geprüft, gelten noch und sind in jeder Sprache auf dem Stand.')}</p>` : nothing}
      ${groups.map((group) => this.renderGroup(group))} ${this.renderAll(rows)}
    `
  }

  private renderGroup({ title, what, rows, detail }: Group) {
    return html`<section>
      <header class="section-head">
        <h2>${title}</h2>
        <span class="count">${count(rows.length)}</span>
      </header>
      <p class="q">${what}</p>
      ${rows.length > shownAtOnce ? html`<details><summary>${msg(str`Alle ${count(rows.length)} zeigen`)}</summary>${renderRows(title, rows, detail)}</details>` : renderRows(title, rows, detail)}
    </section>`
  }

  private renderAll(rows: readonly ModuleToMind[]) {
    return html`<section>
      <header class="section-head">
        <h2>${msg('Alle Module')}</h2>
        <span class="count">${count(rows.length)}</span>
      </header>
      <details>
        <summary>${msg('Fassung, Gültigkeit und Quellen zeigen')}</summary>
        <ul class="rows">
          ${rows.map(
            (one) => html`<li>
              <div><b>${one.title}</b><p class="q s">${one.sources.join('; ')}</p></div>
              <span class="q">${[versionWords(one), reviewedWords(one)].join(', ')}</span>
            </li>`,
          )}
        </ul>
      </details>
    </section>`
  }
}

/** What concerns nearly all of them would bury what concerns a few. */
const shownAtOnce = 12

const renderRows = (
  title: string,
  rows: Group['rows'],
  detail: Group['detail'],
) => html`<ul class="rows" aria-label=${title}>
  ${rows.map((one) => html`<li><b>${one.title}</b><span class="q">${detail(one)}</span></li>`)}
</ul>`

const groupsOf = (rows: readonly ModuleToMind[]): Group[] => [
  {
    title: msg('Gesperrt'),
    what: msg('Hier ist etwas unsicher. Diese Module lassen sich nicht drucken, bis jemand sie geprüft hat.'),
    rows: rows.filter(({ blocked }) => blocked),
    detail: versionWords,
  },
  {
    title: msg('Abgelaufen'),
    what: msg('Sie werden noch gedruckt, mit einer Warnung für die Beraterin. Prüfen Sie, was inzwischen gilt.'),
    rows: rows.filter(({ expired }) => expired),
    detail: ({ validUntil }) => msg(str`galt bis ${longDay(validUntil)}`),
  },
  {
    title: msg('Übersetzung veraltet'),
    what: msg('Der deutsche Text ist neuer als diese Übersetzungen.'),
    rows: rows.filter((one) => inState(one, 'stale').length > 0),
    detail: (one) => inState(one, 'stale').join(', '),
  },
  {
    title: msg('Sprache fehlt'),
    what: msg(
      'Diese Module gehen alle an und sind noch nicht in jeder Sprache da. Sie stehen dann auf Deutsch im Heft.',
    ),
    rows: rows.filter((one) => one.core && inState(one, 'missing').length > 0),
    detail: (one) => inState(one, 'missing').join(', '),
  },
  {
    title: msg('Noch nicht geprüft'),
    what: msg('Niemand hat bisher bestätigt, dass diese Module stimmen. Das steht klein auf ihrer Seite im Heft.'),
    rows: rows.filter(({ reviewed }) => reviewed === null),
    detail: versionWords,
  },
]

const inState = ({ languages }: ModuleToMind, state: 'stale' | 'missing'): string[] =>
  languages.filter((one) => one.state === state).map(({ language }) => languageWords(language))

const versionWords = ({ version, validUntil }: ModuleToMind): string =>
  msg(str`Fassung ${version}, gilt bis ${longDay(validUntil)}`)

const reviewedWords = ({ reviewed }: ModuleToMind): string =>
  reviewed ? msg(str`geprüft am ${longDay(reviewed.on)} von ${reviewed.by}`) : msg('noch nicht geprüft')

declare global {
  interface HTMLElementTagNameMap {
    'lotse-package-modules-view': PackageModulesView
  }
}
