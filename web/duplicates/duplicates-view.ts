import { msg, str } from '@lit/localize'
import { Task } from '@lit/task'
import { html, LitElement, nothing } from 'lit'
import { customElement } from 'lit/decorators.js'
import type { DuplicateClient, DuplicatePair, Duplicates } from '#contract/duplicates'
import { OnRecorded } from '../app/on-recorded.ts'
import { clientName } from '../components/client-name.ts'
import { count } from '../components/format.ts'
import { icon } from '../components/icon.ts'
import { loaded } from '../components/states.ts'
import '../components/target-group.ts'
import { shared } from '../styles/shared.ts'
import { fetchDuplicates } from './api.ts'
import { duplicatesStyles } from './duplicates-styles.ts'
import { pairAddress, reasonWords } from './words.ts'

/** Dubletten: likely pairs nobody has decided yet, the likeliest first. `j` and `k` or the arrows walk, Enter opens. */
@customElement('lotse-duplicates-view')
export class DuplicatesView extends LitElement {
  static override styles = [shared, duplicatesStyles]

  private readonly list = new Task(this, { task: (_, { signal }) => fetchDuplicates(signal), args: () => [] })

  constructor() {
    super()
    new OnRecorded(this, () => void this.list.run())
  }

  protected override render() {
    return html`
      <div class="page" @keydown=${this.walk}>
        <a class="back link" href="/verwaltung">${icon('chevronLeft')}${msg('Verwaltung')}</a>
        <h1>${msg('Dubletten')}</h1>
        ${loaded(this.list, (duplicates) => this.renderList(duplicates))}
      </div>
    `
  }

  private renderList({ total, pairs }: Duplicates) {
    if (total === 0) {
      return html`<lotse-empty>
        ${msg('Niemand steht doppelt da. Sobald zwei Einträge nach derselben Person oder Organisation aussehen, stehen sie hier.')}
      </lotse-empty>`
    }
    return html`
      <p class="sub rule">
        ${total === 1 ? msg('Ein Paar sieht nach einem und demselben aus.') : msg(str`${count(total)} Paare sehen nach einem und demselben aus.`)}
        ${msg('Jedes öffnet beide nebeneinander; erst dort wird entschieden.')}
      </p>
      <p class="keys meta desk"><kbd>J</kbd> <kbd>K</kbd> ${msg('auf und ab')}, <kbd>↵</kbd> ${msg('öffnen')}</p>
      <ul class="rows opening">
        ${pairs.map(renderPair)}
      </ul>
      ${
        total > pairs.length
          ? html`<p class="meta">${msg(str`Die ersten ${count(pairs.length)}. Sind sie entschieden, rücken die nächsten nach.`)}</p>`
          : nothing
      }
    `
  }

  private readonly walk = (event: KeyboardEvent) => {
    const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key]
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    const links = [...this.renderRoot.querySelectorAll<HTMLElement>('.rows a')]
    const at = links.indexOf(this.shadowRoot?.activeElement as HTMLElement)
    const next = links[Math.max(0, Math.min(at + step, links.length - 1))]
    if (!next) return
    event.preventDefault()
    next.focus()
  }

  /** The keys work as soon as the page is there, wherever the focus is. */
  override connectedCallback(): void {
    super.connectedCallback()
    window.addEventListener('keydown', this.walkFromAnywhere)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    window.removeEventListener('keydown', this.walkFromAnywhere)
  }

  private readonly walkFromAnywhere = (event: KeyboardEvent) => {
    const [target] = event.composedPath()
    if (target === document.body || (target instanceof HTMLElement && target.localName === 'main')) this.walk(event)
  }
}

const renderPair = ({ survivor, merged, reasons }: DuplicatePair) => html`
  <li>
    <lotse-target-group form="glyph" .group=${survivor.targetGroup}></lotse-target-group>
    <span class="one">
      <a class="whole name" href=${pairAddress(survivor.id, merged.id)}>${clientName(survivor)}</a>
      <span class="meta">${detailsOf(survivor)}</span>
    </span>
    <span class="one">
      <span class="vh">${msg('und')}</span> <span class="name">${clientName(merged)}</span>
      <span class="meta">${detailsOf(merged)}</span>
    </span>
    <span class="why s q">${reasonWords(reasons)}</span>
  </li>
`

/** `geboren 1968, Aue, 2 Fälle`. */
const detailsOf = ({ birthYear, place, cases }: DuplicateClient): string =>
  [birthYear === null ? null : msg(str`geboren ${birthYear}`), place, casesWords(cases)].filter(Boolean).join(', ')

const casesWords = (cases: number): string => {
  if (cases === 0) return msg('kein Fall')
  return cases === 1 ? msg('1 Fall') : msg(str`${count(cases)} Fälle`)
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-duplicates-view': DuplicatesView
  }
}
