import { consume } from '@lit/context'
import { msg, str } from '@lit/localize'
import { Task } from '@lit/task'
import type { RouterLocation } from '@vaadin/router'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Me } from '#contract/accounts'
import type { PackageProposal, ProposedModule } from '#contract/composing'
import { goTo, partOf, searchOf } from '../app/navigation.ts'
import { OnRecorded } from '../app/on-recorded.ts'
import { mayDo, meContext } from '../app/session.ts'
import { KeepPlace } from '../components/focus.ts'
import { icon } from '../components/icon.ts'
import '../components/lamp.ts'
import { isMissing, loaded } from '../components/states.ts'
import '../drafts/kept-line.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { handedOverAddress } from './address.ts'
import { fetchProposal } from './api.ts'
import './chosen-modules.ts'
import type { Move } from './chosen-modules.ts'
import { composeStyles } from './compose-styles.ts'
import { Composer } from './composer.ts'
import {
  choiceOf,
  chosenOf,
  daysDue,
  excludedBy,
  languageOf,
  moved,
  othersOf,
  withModule,
  withoutModule,
} from './composing.ts'
import { dueFollowUps } from './due-follow-ups.ts'
import './finish-bar.ts'
import { Finishing } from './finishing.ts'
import { inLanguages } from './language-words.ts'
import './more-modules.ts'
import './package-case.ts'
import type { Languages } from './package-languages.ts'
import './package-languages.ts'
import './package-preview.ts'
import './package-questions.ts'
import { personalLines } from './personal-lines.ts'
import { Previewing } from './previewing.ts'
import { type FactRecorded, RecordingFacts } from './recording-facts.ts'
import { hintsOn, toKnowFirst } from './to-know-first.ts'

/** Willkommenspaket zusammenstellen: which modules and why, in which language, and how it will be printed. */
@customElement('lotse-compose-view')
export class ComposeView extends LitElement {
  static override styles = [shared, theme, composeStyles]

  @property({ attribute: false }) location?: RouterLocation
  @consume({ context: meContext, subscribe: true }) @state() private me!: Me
  @state() private chosenCaseId: string | undefined

  private readonly proposal = new Task(this, {
    args: () => [this.personId, this.composer.composing.language] as const,
    task: ([id, language], { signal }) => fetchProposal(id, language, signal),
  })
  private readonly composer = new Composer(this)
  private readonly previewing = new Previewing(this)
  private readonly finishing = new Finishing(this)
  private readonly recording = new RecordingFacts(this, () => void this.proposal.run())
  protected readonly onRecorded = new OnRecorded(this, () => void this.proposal.run())

  constructor() {
    super()
    new KeepPlace(this)
  }

  protected override willUpdate(): void {
    void this.composer.open(this.personId)
    const proposal = this.proposal.value
    if (proposal)
      this.previewing.want(this.personId, choiceOf(this.composer.composing, proposal, this.caseIdOf(proposal)))
  }

  protected override render() {
    if (isMissing(this.proposal)) return html`<lotse-not-found-view></lotse-not-found-view>`
    // While another language is asked for, what stands there stays.
    const { value } = this.proposal
    return html`<div class="page">${value ? this.renderProposal(value) : loaded(this.proposal, (found) => this.renderProposal(found))}</div>`
  }

  private renderProposal(proposal: PackageProposal) {
    return html`
      <p class="crumb"><a href="/personen/${this.personId}">${icon('chevronLeft')}${proposal.person.name}</a></p>
      <h1 tabindex="-1">${msg(str`Willkommenspaket für ${proposal.person.name}`)}</h1>
      <div class="compose">
        <div class="work">
          <div class="course">
            ${this.renderQuestions(proposal)} ${this.renderModules(proposal)} ${this.renderLanguages(proposal)}
            ${personalLines(this.composer.composing.note, (note) => this.composer.edit({ note }))} ${this.renderFinishing(proposal)}
          </div>
          ${this.renderBar(proposal)}
        </div>
        <aside tabindex="0" aria-label=${msg('Vorschau')}>${this.renderPreview(proposal)}</aside>
      </div>
    `
  }

  private renderQuestions(proposal: PackageProposal) {
    if (proposal.missing.length === 0 && proposal.movingOn !== null) return nothing
    return html`<lotse-lamp .cue=${msg('Das wüssten wir gern')}>
      <lotse-package-questions
        .proposal=${proposal}
        .formAddress=${this.formAddress}
        .today=${this.me.today}
        ?mayRecord=${mayDo(this.me, 'change clients')}
        ?saving=${this.recording.saving}
        @fact-recorded=${({ detail }: CustomEvent<FactRecorded>) => this.recording.record(this.personId, detail)}
      ></lotse-package-questions>
    </lotse-lamp>`
  }

  private renderModules({ modules, preferred }: PackageProposal) {
    const { composing } = this.composer
    const chosen = chosenOf(modules, composing)
    const language = languageOf(composing, { preferred })
    return html`<section>
      <header class="section-head">
        <h2>${msg('Was ins Heft kommt')}</h2>
        <span class="count">${chosen.length}</span>
        <lotse-kept-line class="end" .keeper=${this.composer.keeper} @discard-wanted=${() => this.composer.discard()}></lotse-kept-line>
      </header>
      <lotse-chosen-modules
        .modules=${chosen}
        .language=${language}
        @module-moved=${({ detail }: CustomEvent<Move>) => this.composer.edit(moved(modules, composing, detail.code, detail.by))}
        @module-removed=${({ detail }: CustomEvent<ProposedModule>) => this.composer.leaveOut(detail)}
      ></lotse-chosen-modules>
      <lotse-more-modules
        .modules=${othersOf(modules, composing)}
        .chosen=${chosen}
        .language=${language}
        @module-added=${({ detail }: CustomEvent<ProposedModule>) => this.add(detail, chosen)}
      ></lotse-more-modules>
    </section>`
  }

  private renderLanguages(proposal: PackageProposal) {
    return html`<section>
      <h2>${msg('Sprache')}</h2>
      <lotse-package-languages
        .language=${languageOf(this.composer.composing, proposal)}
        .second=${this.composer.composing.second}
        .preferred=${proposal.preferred}
        .formAddress=${this.formAddress}
        ?mayRecord=${mayDo(this.me, 'change clients')}
        @languages-chosen=${({ detail }: CustomEvent<Languages>) => this.composer.edit(detail)}
      ></lotse-package-languages>
    </section>`
  }

  private renderFinishing(proposal: PackageProposal) {
    const { composing } = this.composer
    const chosen = chosenOf(proposal.modules, composing)
    const caseId = this.caseIdOf(proposal)
    return html`<section>
      <h2 id="last" tabindex="-1">${msg('Vor dem Fertigstellen')}</h2>
      ${toKnowFirst(hintsOn(proposal, chosen, this.previewing.check))}
      <lotse-package-case
        .cases=${proposal.cases} .chosen=${caseId}
        @case-chosen=${({ detail }: CustomEvent<string>) => {
          this.chosenCaseId = detail
        }}
      ></lotse-package-case>
      ${caseId === null ? nothing : dueFollowUps(daysDue(chosen, this.me.today).length, composing.followUps, (followUps) => this.composer.edit({ followUps }))}
      <p class="q s">${msg('Danach drucken, per E-Mail schicken oder als Link geben. Im Verlauf steht, was die Person bekommen hat.')}</p>
      ${this.finishing.error ? html`<p class="error" role="alert">${this.finishing.words}</p>` : nothing}
    </section>`
  }

  private renderBar(proposal: PackageProposal) {
    const { composing } = this.composer
    const chosen = chosenOf(proposal.modules, composing)
    const language = languageOf(composing, proposal)
    const words = inLanguages(language, composing.second === language ? null : composing.second)
    return html`<lotse-finish-bar
      .summary=${chosen.length === 1 ? msg(str`1 Modul ${words}`) : msg(str`${chosen.length} Module ${words}`)}
      .hints=${hintsOn(proposal, chosen, this.previewing.check).length}
      ?disabled=${this.caseIdOf(proposal) === null || chosen.length === 0}
      ?saving=${this.finishing.saving}
      @finish-wanted=${this.finish}
      @hints-wanted=${this.showLast}
    ></lotse-finish-bar>`
  }

  private renderPreview(proposal: PackageProposal) {
    const choice = choiceOf(this.composer.composing, proposal, this.caseIdOf(proposal))
    return html`<lotse-package-preview
      .content=${this.previewing.content}
      .check=${this.previewing.check}
      .error=${this.previewing.error}
      ?drawing=${this.previewing.isDrawing}
      ?empty=${choice === null}
      @preview-wanted=${() => this.previewing.again(this.personId, choice)}
    ></lotse-package-preview>`
  }

  private get personId(): string {
    return partOf(this.location, 'id')
  }

  private get formAddress(): string {
    return `/personen/${this.personId}?bearbeiten&paket`
  }

  /** The one somebody came from, else the newest open one. */
  private caseIdOf({ cases }: PackageProposal): string | null {
    const asked = this.chosenCaseId ?? new URLSearchParams(searchOf(this.location)).get('fall')
    const open = cases.filter(({ closedOn }) => closedOn === null)
    return (open.find(({ id }) => id === asked) ?? open[0])?.id ?? null
  }

  /** What contradicts it goes out. */
  private add(one: ProposedModule, chosen: readonly ProposedModule[]) {
    const without = excludedBy(one, chosen).reduce(withoutModule, this.composer.composing)
    this.composer.edit(withModule(without, one))
  }

  private readonly showLast = () => {
    const last = this.renderRoot.querySelector<HTMLElement>('#last')
    last?.scrollIntoView({ block: 'start' })
    last?.focus({ preventScroll: true })
  }

  private readonly finish = async () => {
    const proposal = this.proposal.value
    const caseId = proposal && this.caseIdOf(proposal)
    const choice = proposal && choiceOf(this.composer.composing, proposal, caseId ?? null)
    if (!choice || !caseId) return
    const { followUps } = this.composer.composing
    const made = await this.finishing.finish({ ...choice, caseId, personId: this.personId, followUps })
    if (!made) return this.showLast()
    this.composer.forget()
    goTo(handedOverAddress(made.id))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-compose-view': ComposeView
  }
}
