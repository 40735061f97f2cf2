import '@vaadin/button'
import { msg } from '@lit/localize'
import { type Task, TaskStatus } from '@lit/task'
import { css, html, LitElement, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { ApiError } from '../api.ts'
import { wordsFor } from '../app/messages.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { icon } from './icon.ts'

/**
 * What a task has loaded. While it loads again the last value stays on the screen; before there is one, a quiet word;
 * where it failed, why, and a button to try again.
 */
export const loaded = <Value>(
  task: Task<readonly unknown[], Value>,
  show: (value: Value) => unknown,
): TemplateResult | unknown =>
  task.render({
    initial: () => (task.value === undefined ? loading() : show(task.value)),
    pending: () => (task.value === undefined ? loading() : show(task.value)),
    error: (error) => html`<lotse-failure .error=${error} @retry=${() => void task.run()}></lotse-failure>`,
    complete: show,
  })

/** What was loaded last, unless it was tried again and failed: then nothing is said of it. */
export const known = <Value>(task: Task<readonly unknown[], Value>): Value | undefined =>
  task.status === TaskStatus.ERROR ? undefined : task.value

/** Whether there is no such thing, or none that the one who asks may know of: the page is then as any that is not there. */
export const isMissing = ({ status, error }: Task<readonly unknown[], unknown>): boolean =>
  status === TaskStatus.ERROR && error instanceof ApiError && error.status === 404

const loading = () => html`<lotse-loading></lotse-loading>`

/** Nothing is said of what comes at once. */
@customElement('lotse-loading')
export class Loading extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        padding: var(--lo-6) 0;
        color: var(--lo-ink-3);
        font-size: var(--lo-size-d);
        animation: appear 0s 300ms both;
      }
      @keyframes appear {
        from {
          visibility: hidden;
        }
      }
    `,
  ]

  override render() {
    return html`<p role="status">${msg('Wird geladen …')}</p>`
  }
}

/** Why something could not be shown. Announces `retry`. */
@customElement('lotse-failure')
export class Failure extends LitElement {
  static override styles = [
    shared,
    theme,
    css`
      :host {
        max-width: 560px;
        padding: var(--lo-4) 0;
        font-size: var(--lo-size-d);
        line-height: var(--lo-lh-d);
      }
      p {
        display: flex;
        gap: var(--lo-2);
        margin-bottom: var(--lo-3);
      }
      vaadin-icon {
        margin-top: 2px;
      }
    `,
  ]

  @property({ attribute: false }) error: unknown

  override connectedCallback(): void {
    super.connectedCallback()
    window.addEventListener('online', this.retry)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    window.removeEventListener('online', this.retry)
  }

  override render() {
    return html`<p role="alert" class="error">${icon(this.isOffline ? 'offline' : 'alert')}<span>${this.words}</span></p>
      <vaadin-button @click=${this.retry}>${msg('Noch einmal versuchen')}</vaadin-button>`
  }

  /** Nobody typed anything here that could be lost. */
  private get words() {
    return this.isOffline
      ? msg('Keine Verbindung zu Lotse. Sobald sie wieder da ist, geht es weiter.')
      : wordsFor(this.error)
  }

  private get isOffline() {
    return this.error instanceof ApiError && this.error.status === 0
  }

  private retry = () => this.dispatchEvent(new Event('retry'))
}

/** Nothing there: a warm, useful sentence, slotted. */
@customElement('lotse-empty')
export class Empty extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        padding: var(--lo-3) 0;
        max-width: 60ch;
        color: var(--lo-ink-2);
        font-size: var(--lo-size-d);
        line-height: var(--lo-lh-d);
      }
    `,
  ]

  override render() {
    return html`<slot></slot>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-loading': Loading
    'lotse-failure': Failure
    'lotse-empty': Empty
  }
}
