import '@vaadin/button'
import { msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { Catalogues } from '#contract/catalogues'
import { icon } from '../components/icon.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import type { Choice } from './entry-changes.ts'
import { draftOf } from './entry-draft.ts'
import type { Conflict } from './entry-merge.ts'
import type { TalkDraft } from './talk-draft.ts'
import { talkFieldLabels, talkFieldWords } from './talk-words.ts'

/** Two versions of an entry side by side, field by field. Announces `choice-made` with the field and the side. */
@customElement('lotse-entry-conflict')
export class EntryConflict extends LitElement {
  static override styles = [
    shared,
    theme,
    css`
      :host {
        display: grid;
        gap: var(--lo-3);
        padding: var(--lo-3) var(--lo-4);
        border-radius: var(--lo-radius-m);
        background: var(--lo-warn-tint);
      }
      .what {
        display: flex;
        gap: var(--lo-2);
        color: var(--lo-warn);
        font-weight: var(--lo-semibold);
      }
      .what vaadin-icon {
        margin-top: 2px;
      }
      .sides {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
        gap: var(--lo-2) var(--lo-5);
      }
      .sides > div {
        display: grid;
        align-content: start;
        gap: var(--lo-1);
        padding-inline-start: var(--lo-3);
        border-inline-start: 2px solid var(--lo-line-control);
      }
      .field {
        margin-bottom: var(--lo-1);
        font-weight: var(--lo-semibold);
      }
      .side {
        color: var(--lo-ink-2);
        font-weight: var(--lo-medium);
      }
      .text {
        white-space: pre-line;
        overflow-wrap: anywhere;
      }
      .acts {
        display: flex;
        flex-wrap: wrap;
        gap: var(--lo-2);
        margin-top: var(--lo-2);
      }
      @media (max-width: 860px) {
        :host {
          padding: var(--lo-3);
        }
        .sides {
          grid-template-columns: minmax(0, 1fr);
          gap: var(--lo-3);
        }
      }
    `,
  ]

  @property({ attribute: false }) conflict!: Conflict
  /** As it stood in my form before any choice. */
  @property({ attribute: false }) mine!: TalkDraft
  @property({ attribute: false }) catalogues!: Catalogues

  protected override render() {
    const { fields, theirs } = this.conflict
    return html`
      <p class="what">${icon('warning')}<span>${this.heading}</span></p>
      ${fields.map((field) => this.renderField(field))}
      <p class="q s">
        ${
          theirs.removed
            ? msg(
                'Ihre Fassung steht darunter. Wird sie gespeichert, steht der Eintrag wieder im Verlauf und zählt mit.',
              )
            : msg(
                'Darunter steht, was gespeichert wird. Sie können dort weiterschreiben; die andere Fassung bleibt unter „Frühere Fassungen“ zu lesen.',
              )
        }
      </p>
    `
  }

  private get heading(): string {
    const { theirs, by } = this.conflict
    if (theirs.removed) return msg('Jemand hat diesen Eintrag inzwischen entfernt.')
    return by
      ? msg(str`${by} hat diesen Eintrag inzwischen geändert.`)
      : msg('Jemand hat diesen Eintrag inzwischen geändert.')
  }

  private renderField(field: keyof TalkDraft) {
    const label = talkFieldLabels()[field]
    const theirs = draftOf(this.conflict.theirs).talk
    return html`
      <div role="group" aria-label=${label}>
        <p class="field">${label}</p>
        <div class="sides">
          ${this.renderSide(msg('Ihre Fassung'), talkFieldWords(field, this.mine, this.catalogues))}
          ${this.renderSide(this.theirTitle, talkFieldWords(field, theirs, this.catalogues))}
        </div>
        <div class="acts">
          ${this.renderChoice(field, 'mine', msg('Meine nehmen'))} ${this.renderChoice(field, 'theirs', msg('Die andere nehmen'))}
          ${field === 'note' ? this.renderChoice(field, 'both', msg('Beide hintereinander')) : nothing}
        </div>
      </div>
    `
  }

  private get theirTitle(): string {
    const { by } = this.conflict
    return by ? msg(str`Fassung von ${by}`) : msg('Die andere Fassung')
  }

  private renderSide(title: string, words: string) {
    return html`<div>
      <p class="side s">${title}</p>
      ${words === '' ? html`<p class="none">${msg('leer')}</p>` : html`<p class="text">${words}</p>`}
    </div>`
  }

  private renderChoice(field: keyof TalkDraft, side: Choice['side'], words: string) {
    const choose = () => this.dispatchEvent(new CustomEvent<Choice>('choice-made', { detail: { field, side } }))
    const isChosen = this.conflict.chosen[field] === side
    return html`<vaadin-button theme="small" aria-pressed=${isChosen} @click=${choose}
      >${isChosen ? icon('check', { slot: 'prefix' }) : nothing}${words}</vaadin-button
    >`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-entry-conflict': EntryConflict
  }
}
