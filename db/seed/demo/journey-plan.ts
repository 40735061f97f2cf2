/** Days from today; negative: that long ago. */
type Days = number

export type PlannedJourney = {
  /** Whose case: a family name, or that of an organisation. */
  of: string
  template: string
  label: string | null
  startedOn: Days
  /** Recorded days of anchors, by their code. */
  anchors: Record<string, Days>
  /** By the code of the question, or of the step where only a record is missing; what is absent is still open. */
  answers: Record<string, boolean>
  /** When steps were done, by their code. */
  done: Record<string, Days>
  /** Days somebody moved by hand, this many before the one the plan has. */
  moved: Record<string, Days>
  skipped: Record<string, string>
  /** Anchors that somebody recorded on their day, long after the start. */
  redated: readonly string[]
}

/** Three that are alive, each at another point. */
export const plannedJourneys: readonly PlannedJourney[] = [
  {
    of: 'Nguyễn Thị Ngọc Nhiên',
    template: 'accelerated-procedure',
    label: null,
    startedOn: -115,
    // The documents were complete four weeks later than could be expected: everything after it moved along.
    anchors: { agreement: -100, 'recognition-received': -92, 'recognition-complete': -58, decision: -4 },
    answers: { recognition: true, consent: true },
    done: { powers: -110, documents: -105, fee: -100, receipt: -80, recognised: -4, invitation: -2 },
    moved: { arrival: 14 },
    skipped: {},
    redated: ['recognition-complete'],
  },
  {
    of: 'von Lichtenstern-Hohenstein',
    template: 'newcomer-from-germany',
    label: null,
    startedOn: -44,
    anchors: { moving: 40 },
    answers: { childcare: true, school: true, 'partner-job': false },
    done: { region: -30, childcare: -24, home: -12 },
    moved: {},
    skipped: {},
    redated: [],
  },
  {
    of: 'Metallbau Wüstner GmbH & Co. KG',
    template: 'company-recruits-abroad',
    label: 'drei Schweißer',
    startedOn: -66,
    anchors: { start: -66 },
    answers: { 'third-country': true },
    done: { need: -60, profile: -35 },
    moved: {},
    skipped: { check: 'Hat den Check schon ausgefüllt' },
    redated: [],
  },
]
