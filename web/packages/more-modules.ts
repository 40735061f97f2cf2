import '@vaadin/button'
import { msg, str } from '@lit/localize'
import { css, html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import type { ProposedModule } from '#contract/composing'
import type { PackageLanguage } from '#terms/packages'
import { inARow } from '../components/format.ts'
import { icon } from '../components/icon.ts'
import { foldedStyles } from '../styles/folded.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { excludedBy } from './composing.ts'
import { moduleStyles } from './module-styles.ts'
import { saidWords, warningsOf } from './words.ts'

/** What else there is, folded away until somebody wants it. Announces `module-added`. */
@customElement('lotse-more-modules')
export class MoreModules extends LitElement {
  static override styles = [
    shared,
    theme,
    foldedStyles,
    moduleStyles,
    css`
      :host {
        margin-top: var(--lo-3);
      }
    `,
  ]

  @property({ attribute: false }) modules: readonly ProposedModule[] = []
  /** What goes in already: some modules contradict each other. */
  @property({ attribute: false }) chosen: readonly ProposedModule[] = []
  @property() language: PackageLanguage = 'de'
  private addedAt: number | undefined

  protected override render() {
    if (this.modules.length === 0) return nothing
    return html`<details>
      <summary>${msg(str`Weitere Module dazunehmen (${this.modules.length})`)}</summary>
      <ul class="plain" aria-label=${msg('Weitere Module')}>
        ${repeat(
          this.modules,
          ({ code }) => code,
          (one, at) => this.renderModule(one, at),
        )}
      </ul>
    </details>`
  }

  private renderModule(one: ProposedModule, at: number) {
    const { title, reason, standing } = one
    const instead = excludedBy(one, this.chosen)
    return html`<li>
      <div class="what">
        <b>${title}</b>
        ${reason ? html`<p class="q s">${saidWords(reason)}</p>` : nothing}
        ${warningsOf(one, this.language).map((words) => html`<p class="s warn">${icon('warning')}<span>${words}</span></p>`)}
        ${instead.length > 0 ? html`<p class="s">${insteadWords(instead)}</p>` : nothing}
      </div>
      ${
        standing.blocked
          ? nothing
          : html`<div class="acts">
              <vaadin-button theme="small" aria-label=${msg(str`Dazunehmen: ${title}`)} @click=${() => this.add(one, at)}
                >${instead.length > 0 ? msg('Stattdessen nehmen') : msg('Dazunehmen')}</vaadin-button
              >
            </div>`
      }
    </li>`
  }

  /** On to what stands in the place of what was added. */
  protected override updated(changed: PropertyValues<this>): void {
    const at = this.addedAt
    if (!changed.has('modules') || at === undefined) return
    this.addedAt = undefined
    const buttons = this.renderRoot.querySelectorAll<HTMLElement>('vaadin-button')
    const next = buttons[Math.min(at, buttons.length - 1)] ?? this.renderRoot.querySelector<HTMLElement>('summary')
    next?.focus()
  }

  private add(one: ProposedModule, at: number) {
    this.addedAt = at
    this.dispatchEvent(new CustomEvent('module-added', { detail: one }))
  }
}

const insteadWords = (instead: readonly ProposedModule[]): string =>
  msg(str`Nicht zusammen mit „${inARow(instead.map(({ title }) => title))}“.`)

declare global {
  interface HTMLElementTagNameMap {
    'lotse-more-modules': MoreModules
  }
}
