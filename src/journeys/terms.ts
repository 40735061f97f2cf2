import type { Label } from '../terms.ts'

/** Who does what a step says; Lotse reminds the counsellor of it, whoever does. */
export const actors = ['counsellor', 'client', 'employer', 'authority'] as const
export type ActsFor = (typeof actors)[number]

export const actorLabels: Record<ActsFor, Label> = {
  counsellor: { de: 'Beratung', en: 'counsellor' },
  client: { de: 'Klientin, Klient', en: 'client' },
  employer: { de: 'Arbeitgeber', en: 'employer' },
  authority: { de: 'Behörde', en: 'authority' },
}

/**
 * How a step's day is found. `period`: the law's period, which ends on the next working day where its end is none (§ 193 BGB,
 * § 31 Abs. 3 VwVfG). `limit`: a day set by law that moves for nobody; it is reminded of on the last working day until then.
 * `reminder`: nobody's law, the centre's own habit.
 */
export const countings = ['period', 'limit', 'reminder'] as const
export type Counting = (typeof countings)[number]

/** Whether somebody held the deadline against its source. */
export const stepStates = ['verified', 'to be verified'] as const
export type StepState = (typeof stepStates)[number]

/** What an anchor's field begins with: the day somebody means to move, or today. */
export const beginnings = ['moving on', 'today'] as const
export type Beginning = (typeof beginnings)[number]

export const units = ['day', 'week', 'month', 'working day', 'werktag'] as const
export type Unit = (typeof units)[number]

/** `asked`: whether it applies is not known. `waiting`: the day it hangs on is not known. `removed`: its follow-up was. */
export const standings = ['open', 'done', 'skipped', 'asked', 'waiting', 'removed'] as const
export type Standing = (typeof standings)[number]

export const standingLabels: Record<Standing, Label> = {
  open: { de: 'offen', en: 'open' },
  done: { de: 'erledigt', en: 'done' },
  skipped: { de: 'übersprungen', en: 'skipped' },
  asked: { de: 'Frage offen', en: 'question open' },
  waiting: { de: 'noch ohne Tag', en: 'no day yet' },
  removed: { de: 'Wiedervorlage entfernt', en: 'follow-up removed' },
}

export const endings = ['completed', 'cancelled'] as const
export type Ending = (typeof endings)[number]

export const endingLabels: Record<Ending, Label> = {
  completed: { de: 'abgeschlossen', en: 'completed' },
  cancelled: { de: 'abgebrochen', en: 'cancelled' },
}

/** What is done to a journey and stands on the timeline of its case. */
export const journeyActs = [
  'started',
  'completed',
  'cancelled',
  'resumed',
  'step_added',
  'step_skipped',
  'step_resumed',
  'redated',
] as const
export type JourneyAct = (typeof journeyActs)[number]

export const journeyActLabels: Record<JourneyAct, Label> = {
  started: { de: 'Ablauf gestartet', en: 'Journey started' },
  completed: { de: 'Ablauf abgeschlossen', en: 'Journey completed' },
  cancelled: { de: 'Ablauf abgebrochen', en: 'Journey cancelled' },
  resumed: { de: 'Ablauf wieder aufgenommen', en: 'Journey taken up again' },
  step_added: { de: 'Schritt ergänzt', en: 'Step added' },
  step_skipped: { de: 'Schritt übersprungen', en: 'Step skipped' },
  step_resumed: { de: 'Schritt doch nötig', en: 'Step needed after all' },
  redated: { de: 'Tage im Ablauf geändert', en: 'Days of the journey changed' },
}

/** A day that was said anew; `of` is the code of an anchor, or the id of a step. */
export type DaySaid = { of: string; from: string | null; to: string | null }

/** Why a step was skipped by a rule, and not by somebody with words of their own. */
export const ownReasons = { leftOut: 'beim Start ausgelassen', doesNotApply: 'trifft nicht zu' } as const
