import '@vaadin/button'
import { msg, str } from '@lit/localize'
import { html, LitElement, type PropertyValues } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import type { ProposedModule } from '#contract/composing'
import type { PackageLanguage } from '#terms/packages'
import { icon } from '../components/icon.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { moduleStyles } from './module-styles.ts'
import { saidWords, warningsOf } from './words.ts'

export type Move = { code: string; by: 1 | -1 }

/** What goes into the booklet, in its order, and why. Announces `module-moved` and `module-removed`. */
@customElement('lotse-chosen-modules')
export class ChosenModules extends LitElement {
  static override styles = [shared, theme, moduleStyles]

  @property({ attribute: false }) modules: readonly ProposedModule[] = []
  @property() language: PackageLanguage = 'de'
  /** Where the keyboard goes once what was pressed has happened. */
  private follow: (() => void) | undefined

  protected override render() {
    return html`<ol aria-label=${msg('Was ins Heft kommt')}>
      ${repeat(
        this.modules,
        ({ code }) => code,
        (one, at) => this.renderModule(one, at),
      )}
    </ol>`
  }

  private renderModule(one: ProposedModule, at: number) {
    const { code, title, reason, dueWords } = one
    return html`<li data-code=${code}>
      <span class="number" aria-hidden="true">${at + 1}</span>
      <div class="what">
        <b>${title}</b> <span class="meta due">${saidWords(dueWords)}</span>
        <p class="q s">${reason ? saidWords(reason) : msg('auf Wunsch dazugenommen')}</p>
        ${warningsOf(one, this.language).map((words) => html`<p class="s warn">${icon('warning')}<span>${words}</span></p>`)}
      </div>
      <div class="acts">
        ${this.renderMove(one, -1, at === 0)} ${this.renderMove(one, 1, at === this.modules.length - 1)}
        <vaadin-button
          theme="tertiary small icon"
          aria-label=${msg(str`Weglassen: ${title}`)}
          title=${msg('Weglassen')}
          @click=${() => this.leaveOut(one, at)}
          >${icon('close')}</vaadin-button
        >
      </div>
    </li>`
  }

  private renderMove({ code, title }: ProposedModule, by: 1 | -1, isAtEnd: boolean) {
    const [verb, label] =
      by === -1 ? [msg('Höher'), msg(str`Höher: ${title}`)] : [msg('Tiefer'), msg(str`Tiefer: ${title}`)]
    return html`<vaadin-button
      class=${by === -1 ? 'up' : 'down'}
      theme="tertiary small icon"
      aria-label=${label}
      title=${verb}
      ?disabled=${isAtEnd}
      @click=${() => this.move({ code, by })}
      >${icon(by === -1 ? 'arrowUp' : 'arrowDown')}</vaadin-button
    >`
  }

  /** In its new place it is drawn anew: only then can the keyboard go along. */
  protected override updated(changed: PropertyValues<this>): void {
    const follow = this.follow
    if (!changed.has('modules') || !follow) return
    this.follow = undefined
    follow()
  }

  /** At either end the keyboard stays with what was moved, on the way back. */
  private move(move: Move) {
    this.follow = () => {
      const row = this.renderRoot.querySelector(`[data-code="${move.code}"]`)
      const [there, back] = move.by === -1 ? ['.up', '.down'] : ['.down', '.up']
      const button =
        row?.querySelector<HTMLElement>(`${there}:not([disabled])`) ?? row?.querySelector<HTMLElement>(back)
      button?.focus()
    }
    this.dispatchEvent(new CustomEvent<Move>('module-moved', { detail: move }))
  }

  /** On to what stands in its place now. */
  private leaveOut(one: ProposedModule, at: number) {
    this.follow = () => {
      const rows = this.renderRoot.querySelectorAll('li')
      rows[Math.min(at, rows.length - 1)]?.querySelector<HTMLElement>('vaadin-button:last-of-type')?.focus()
    }
    this.dispatchEvent(new CustomEvent('module-removed', { detail: one }))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-chosen-modules': ChosenModules
  }
}
