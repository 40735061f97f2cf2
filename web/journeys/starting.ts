import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Journey, JourneyChoice, JourneyOffers, JourneyPreview, NewJourney } from '#contract/journeys'
import type { Day } from '#rules/calendar'
import { newId } from '../api.ts'
import { Attempts } from '../app/attempts.ts'
import { SureSending } from '../app/sure-sending.ts'
import { type DraftKeeper, keeperOf } from '../drafts/draft-keeper.ts'
import { fetchJourney, fetchOffers, previewJourney, startJourney, takeBackStart } from './api.ts'
import { dayTyped, typedDay } from './words.ts'

/** What is kept while one puts it together. */
type Kept = { template: string; label: string; days: Record<string, string>; answers: Record<string, boolean> }

/** What somebody puts together before a journey begins; kept on the server until it is started or thrown away. */
export class Starting extends Attempts implements ReactiveController {
  offers: JourneyOffers | undefined
  template = ''
  label = ''
  /** As typed, by the code of the anchor. */
  days: Record<string, string> = {}
  answers: Record<string, boolean> = {}
  leftOut: ReadonlySet<string> = new Set()
  preview: JourneyPreview | undefined
  private readonly today: () => Day
  private caseId = ''
  /** Made with the form, so that sending it again after a lost answer begins nothing twice. */
  private id = newId()
  private sending = this.newSending()

  constructor(host: ReactiveControllerHost, today: () => Day) {
    super(host)
    this.today = today
    host.addController(this)
  }

  hostDisconnected(): void {
    this.preview = undefined
  }

  get keeper(): DraftKeeper<Kept> | undefined {
    return this.caseId === '' ? undefined : keeperOf<Kept>(`journey:${this.caseId}`)
  }

  async begin(caseId: string): Promise<void> {
    Object.assign(this, { caseId, id: newId(), offers: undefined, label: '', preview: undefined, template: '' })
    this.sending = this.newSending()
    await this.during(async () => {
      this.offers = await fetchOffers(caseId)
      this.chooseUntouched(this.offers.rows[0]?.template ?? '')
      await this.keeper?.open()
      this.takeKept()
    })
  }

  /** Another one: what was said of the other’s days is not carried over. */
  choose(template: string): void {
    this.chooseUntouched(template)
    this.keep()
  }

  /** Back to what stands there untouched. */
  discard(): void {
    this.keeper?.drop()
    this.label = ''
    this.chooseUntouched(this.offers?.rows[0]?.template ?? '')
  }

  /** What was typed before, where that journey is still there. */
  private takeKept(): void {
    const kept = this.keeper?.content
    if (!kept || !this.offers?.rows.some(({ template }) => template === kept.template)) return
    this.chooseUntouched(kept.template)
    this.label = kept.label
    this.days = { ...this.days, ...kept.days }
    this.answers = kept.answers
    this.host.requestUpdate()
  }

  private keep(): void {
    const { template, label, days, answers } = this
    this.keeper?.keep({ template, label, days, answers })
  }

  private chooseUntouched(template: string): void {
    this.template = template
    const anchors = this.offer?.anchors ?? []
    this.days = Object.fromEntries(anchors.map(({ code, day }) => [code, typedDay(day)]))
    this.answers = {}
    this.preview = undefined
    this.host.requestUpdate()
  }

  get offer() {
    return this.offers?.rows.find((one) => one.template === this.template)
  }

  type(code: string, words: string): void {
    if (words === (this.days[code] ?? '')) return
    this.days = { ...this.days, [code]: words }
    this.keep()
    this.host.requestUpdate()
  }

  name(label: string): void {
    if (label === this.label) return
    this.label = label
    this.keep()
    this.host.requestUpdate()
  }

  /** What is typed and cannot be read. */
  get unreadable(): string[] {
    return Object.entries(this.days).flatMap(([code, words]) =>
      words.trim() !== '' && dayTyped(words, this.today()) === null ? [code] : [],
    )
  }

  /** Asks for the steps; what is over already is left out, unless somebody takes it in. */
  async look(): Promise<boolean> {
    return this.during(async () => {
      const preview = await previewJourney(this.caseId, this.choice)
      if (!this.preview) this.leftOut = new Set(preview.steps.filter(({ past }) => past).map(({ code }) => code))
      this.preview = preview
    })
  }

  back(): void {
    this.preview = undefined
    this.host.requestUpdate()
  }

  async answer(step: string, applies: boolean): Promise<void> {
    this.answers = { ...this.answers, [step]: applies }
    this.keep()
    await this.look()
  }

  turn(step: string, takesPart: boolean): void {
    const others = [...this.leftOut].filter((code) => code !== step)
    this.leftOut = new Set(takesPart ? others : [...others, step])
    this.host.requestUpdate()
  }

  /** The journey that runs now; nothing where it was refused. */
  async start(): Promise<Journey | undefined> {
    let begun: Journey | undefined
    await this.during(async () => {
      const label = this.label.trim() || null
      begun = await this.sending.send({ id: this.id, ...this.choice, label, leftOut: [...this.leftOut] })
      this.keeper?.drop()
    })
    return begun
  }

  /** What arrived without an answer, and was changed since, gives way to what stands here now. */
  private newSending(): SureSending<NewJourney, Journey> {
    return new SureSending(
      (body) => startJourney(this.caseId, body),
      async (arrived, body) => {
        await takeBackStart(await fetchJourney(arrived.id))
        this.id = newId()
        return startJourney(this.caseId, { ...body, id: this.id })
      },
    )
  }

  private get choice(): JourneyChoice {
    const anchors = Object.entries(this.days).map(([code, words]) => ({ code, day: dayTyped(words, this.today()) }))
    const answers = Object.entries(this.answers).map(([step, applies]) => ({ step, applies }))
    return { template: this.template, anchors, answers }
  }
}
