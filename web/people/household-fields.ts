import '@vaadin/button'
import '@vaadin/text-field'
import { msg, str } from '@lit/localize'
import type { TextField } from '@vaadin/text-field'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import { type HouseholdRelation, householdRelationLabels, householdRelations } from '#terms/people'
import { word } from '../app/locale.ts'
import { icon } from '../components/icon.ts'
import '../components/segments.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { type MemberDraft, newMember, type PackageDraft, type YearProblem } from './package-draft.ts'
import { personProblemWords } from './person-words.ts'

const membersAtMost = 20

/** Who comes along: nobody said, nobody, or these. Announces `household-edited`. */
@customElement('lotse-household-fields')
export class HouseholdFields extends LitElement {
  static override styles = [
    shared,
    theme,
    css`
      .label {
        font-size: var(--lo-size-s);
        line-height: var(--lo-lh-s);
        font-weight: var(--lo-medium);
        color: var(--lo-ink-2);
      }
      li {
        display: grid;
        grid-template-columns: 148px minmax(0, 1fr) minmax(0, 2fr) auto;
        gap: var(--lo-2) var(--lo-4);
        align-items: start;
        padding-block: var(--lo-2);
        border-bottom: var(--lo-border);
      }
      vaadin-text-field {
        width: 100%;
      }
      .who,
      .remove {
        margin-top: 24px;
      }
      .who {
        line-height: var(--lo-control);
      }
      .add {
        display: flex;
        flex-wrap: wrap;
        gap: var(--lo-2);
        margin-top: var(--lo-2);
      }
      @media (max-width: 860px) {
        li {
          grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
        }
        .who {
          grid-row: 1;
          margin-top: 0;
        }
        .remove {
          grid-row: 1;
          grid-column: 2;
          justify-self: end;
          margin-top: 0;
        }
      }
    `,
  ]

  @property({ attribute: false }) household: PackageDraft['household'] = null
  @property({ attribute: false }) problems: Record<string, YearProblem> = {}
  /** What the server would not take of them, in words. */
  @property() refusal = ''

  /** What is wrong, or whoever is first. */
  override focus(): void {
    const wrong = this.household?.find(({ id }) => this.problems[id]) ?? this.household?.[0]
    if (wrong) this.goTo(wrong.id)
    else this.renderRoot.querySelector<HTMLElement>('lotse-segments')?.focus()
  }

  protected override render() {
    const household = this.household ?? []
    return html`
      ${household.length === 0 ? this.renderNobody() : this.renderMembers(household)}
      ${this.refusal ? html`<p class="error s" role="alert">${this.refusal}</p>` : nothing}
      ${household.length < membersAtMost ? this.renderAdd() : nothing}
    `
  }

  private renderNobody() {
    return html`<lotse-segments
      label=${msg('Wer mitkommt')}
      .value=${this.household === null ? 'unknown' : 'nobody'}
      .segments=${[{ value: 'nobody', label: msg('kommt allein') }, { value: 'unknown', label: msg('nicht erfasst') }]}
      @choice-made=${({ detail }: CustomEvent<string>) => this.announce(detail === 'nobody' ? [] : null)}
    ></lotse-segments>`
  }

  private renderMembers(household: readonly MemberDraft[]) {
    return html`
      <p class="label" id="title">${msg('Wer mitkommt')}</p>
      <ul aria-labelledby="title">
        ${repeat(
          household,
          ({ id }) => id,
          (one, index) => this.renderMember(one, index),
        )}
      </ul>
    `
  }

  private renderMember(one: MemberDraft, index: number) {
    const who = word(householdRelationLabels[one.relation])
    const place = index + 1
    const remove = msg(str`${who} entfernen, Zeile ${place}`)
    return html`
      <li data-id=${one.id}>
        <span class="who">${who}</span>
        ${this.renderYear(one)}
        <vaadin-text-field
          label=${msg('Vorname')}
          autocomplete="off"
          autocapitalize="words"
          maxlength="200"
          manual-validation
          .value=${one.name}
          @input=${(event: Event) => this.edit(one, { name: (event.currentTarget as TextField).value })}
        ></vaadin-text-field>
        <vaadin-button class="remove" theme="tertiary icon" aria-label=${remove} title=${remove} @click=${() => this.takeOut(one)}>
          ${icon('trash')}
        </vaadin-button>
      </li>
    `
  }

  private renderYear(one: MemberDraft) {
    const problem = personProblemWords(this.problems[one.id])
    return html`<vaadin-text-field
      class="year"
      label=${msg('Geburtsjahr')}
      autocomplete="off"
      inputmode="numeric"
      maxlength="4"
      manual-validation
      .value=${one.birthYear}
      .errorMessage=${problem}
      ?invalid=${problem !== ''}
      @input=${(event: Event) => this.edit(one, { birthYear: (event.currentTarget as TextField).value })}
    ></vaadin-text-field>`
  }

  private renderAdd() {
    return html`<div class="add">
      ${householdRelations.map((relation) => {
        const label = word(householdRelationLabels[relation])
        return html`<vaadin-button
          data-relation=${relation}
          aria-label=${msg(str`${label} hinzufügen`)}
          @click=${() => this.add(relation)}
        >
          ${icon('plus', { slot: 'prefix' })}${label}
        </vaadin-button>`
      })}
    </div>`
  }

  private async add(relation: HouseholdRelation) {
    const fresh = newMember(relation)
    this.announce([...(this.household ?? []), fresh])
    await this.updateComplete
    this.goTo(fresh.id)
  }

  /** Whether then nobody comes along or nobody knows, is not for us to say: it is not recorded. */
  private async takeOut(one: MemberDraft) {
    const left = this.household?.filter(({ id }) => id !== one.id) ?? []
    this.announce(left.length === 0 ? null : left)
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>(`[data-relation=${one.relation}]`)?.focus()
  }

  private goTo(id: string) {
    this.renderRoot.querySelector<HTMLElement>(`[data-id="${id}"] .year`)?.focus()
  }

  private edit(one: MemberDraft, change: Partial<MemberDraft>) {
    this.announce(this.household?.map((other) => (other.id === one.id ? { ...other, ...change } : other)) ?? null)
  }

  private announce(household: PackageDraft['household']) {
    this.household = household
    this.dispatchEvent(new CustomEvent('household-edited', { detail: household }))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-household-fields': HouseholdFields
  }
}
