import '@vaadin/button'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { type IconName, icon } from './icon.ts'

/** What may be done; `key` is the one that does it without the menu. What `opens` more leads to a second list. */
export type MenuAction = {
  label: string
  key?: string
  icon?: IconName
  act?: () => void
  opens?: readonly MenuAction[]
}

/**
 * What else may be done with a thing, behind three dots: arrows, Home, End and each action's key go through it, Escape leads
 * back to where one was.
 */
@customElement('lotse-action-menu')
export class ActionMenu extends LitElement {
  static override styles = [
    shared,
    theme,
    css`
      :host {
        position: relative;
        display: inline-block;
      }
      .menu {
        position: absolute;
        z-index: 20;
        top: 100%;
        right: 0;
        width: max-content;
        min-width: 250px;
        max-width: min(320px, 80vw);
        max-height: 340px;
        margin: 2px 0 0;
        padding: var(--lo-1);
        overflow-y: auto;
        border: 1px solid var(--lo-line-control);
        border-radius: var(--lo-radius-l);
        background: var(--lo-overlay);
        box-shadow: var(--lo-shadow-overlay);
      }
      .menu button {
        display: grid;
        grid-template-columns: 16px minmax(0, 1fr) auto;
        gap: var(--lo-3);
        align-items: center;
        width: 100%;
        min-height: 36px;
        padding: 4px var(--lo-2);
        border: 0;
        border-radius: var(--lo-radius-m);
        background: none;
        text-align: start;
        font-size: var(--lo-size-d);
        line-height: var(--lo-lh-d);
        color: var(--lo-ink);
        cursor: pointer;
      }
      .menu button:is(:hover, :focus-visible) {
        background: var(--lo-hover);
      }
      .menu button:focus-visible {
        outline-offset: -2px;
      }
      @media (max-width: 860px) {
        .menu button {
          min-height: 44px;
        }
        kbd {
          display: none;
        }
      }
    `,
  ]

  /** What the button is called, and the menu. */
  @property() label = ''
  @property({ attribute: false }) actions: readonly MenuAction[] = []
  @state() private shown: readonly MenuAction[] | undefined
  @query('vaadin-button') private button!: HTMLElement

  /** At once at a second list, where an action's key leads there. */
  async open(shown: readonly MenuAction[] = this.actions): Promise<void> {
    this.shown = shown
    await this.updateComplete
    this.buttons[0]?.focus()
  }

  override focus(): void {
    this.button.focus()
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.addEventListener('focusout', this.leave)
  }

  protected override render() {
    return html`<vaadin-button
        theme="tertiary small icon"
        aria-label=${this.label}
        aria-haspopup="menu"
        aria-expanded=${this.shown ? 'true' : 'false'}
        title=${this.label}
        @click=${this.toggle}
        >${icon('ellipsis')}</vaadin-button
      >${this.shown ? this.renderMenu(this.shown) : nothing}`
  }

  private renderMenu(shown: readonly MenuAction[]) {
    return html`<div class="menu" role="menu" aria-label=${this.label} @keydown=${this.goByKey}>
      ${shown.map(
        (action) => html`<button role="menuitem" tabindex="-1" @click=${() => this.run(action)}>
          <span>${action.icon ? icon(action.icon) : nothing}</span><span>${action.label}</span>
          ${action.key ? html`<kbd aria-hidden="true">${action.key.toUpperCase()}</kbd>` : nothing}
        </button>`,
      )}
    </div>`
  }

  private get buttons(): HTMLButtonElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLButtonElement>('.menu button')]
  }

  private readonly toggle = () => {
    if (this.shown) this.close()
    else void this.open()
  }

  private close() {
    this.shown = undefined
    this.button.focus()
  }

  private run({ act, opens }: MenuAction) {
    if (opens) {
      void this.open(opens)
      return
    }
    this.close()
    act?.()
  }

  /** Whoever goes elsewhere is done with it. */
  private readonly leave = ({ relatedTarget }: FocusEvent) => {
    if (!(relatedTarget instanceof Node) || !this.renderRoot.contains(relatedTarget)) this.shown = undefined
  }

  private readonly goByKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const { buttons } = this
    const at = buttons.indexOf(event.composedPath()[0] as HTMLButtonElement)
    const goTo = (index: number) => buttons.at(index % buttons.length)?.focus()
    const steps: Record<string, () => void> = {
      ArrowDown: () => goTo(at + 1),
      ArrowUp: () => goTo(at - 1),
      Home: () => goTo(0),
      End: () => goTo(-1),
      Escape: () => this.close(),
    }
    const step = steps[event.key] ?? this.actionOf(event.key)
    // Not the page's shortcuts: one is in the menu.
    event.stopPropagation()
    if (!step) return
    event.preventDefault()
    step()
  }

  /** By its key, or by how it begins. */
  private actionOf(key: string): (() => void) | undefined {
    if (key.length !== 1 || key === ' ') return undefined
    const small = key.toLowerCase()
    const shown = this.shown ?? []
    const found =
      shown.find((one) => one.key === small) ?? shown.find(({ label }) => label.toLowerCase().startsWith(small))
    return found && (() => this.run(found))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-action-menu': ActionMenu
  }
}
