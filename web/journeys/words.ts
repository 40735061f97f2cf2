import { msg, str } from '@lit/localize'
import type { EntryJourney, Journey, JourneyStep } from '#contract/journeys'
import { type Day, germanDay } from '#rules/calendar'
import { dueDayFromWords } from '#rules/follow-ups'
import { actorLabels } from '#terms/journeys'
import { language, word } from '../app/locale.ts'
import { longDay, nearDay } from '../components/format.ts'

export const inWords = ({ german, english }: { german: string; english: string }): string =>
  language() === 'en' ? english : german

/** `Beschleunigtes Verfahren: Amina`. */
export const journeyName = ({ title, label }: Pick<Journey, 'title' | 'label'>): string =>
  label === null ? inWords(title) : `${inWords(title)}: ${label}`

/** Of an entry: the step or the days it is about, how many steps moved, and of which journey. */
export const actDetails = ({ title, label, step, days, moved }: EntryJourney): string => {
  const said = days.map(({ title: of, day }) => {
    const name = of ? inWords(of) : ''
    return day === null ? msg(str`${name}: noch ohne Tag`) : `${name}: ${longDay(day)}`
  })
  const steps = moved === 1 ? [msg('1 Schritt verschoben')] : moved > 1 ? [msg(str`${moved} Schritte verschoben`)] : []
  return [...(step ? [inWords(step)] : []), ...said, ...steps, journeyName({ title, label })].join('\u00a0· ')
}

/** `4 von 12 Schritten erledigt`. */
export const progressWords = ({ done, total }: Journey): string => msg(str`${done} von ${total} Schritten erledigt`)

/** What comes next of it, and when; empty where nothing has a day. */
export const nextWords = ({ steps }: Journey, today: Day): string => {
  const open = steps.filter(({ standing, dueOn }) => standing === 'open' && dueOn !== null)
  const [next] = open.sort((one, other) => ((one.dueOn ?? '') < (other.dueOn ?? '') ? -1 : 1))
  if (!next?.dueOn) return ''
  const step = inWords(next.title)
  const day = nearDay(next.dueOn, today)
  return next.counting === 'reminder'
    ? msg(str`als Nächstes: ${step}, ${day}`)
    : msg(str`als Nächstes: ${step}, bis ${day}`)
}

type Counted = Pick<JourneyStep, 'counting' | 'source' | 'verified' | 'acts'>

/** Who does it, and on what it rests. */
export const restsOn = ({ counting, source, verified, acts }: Counted): string[] => {
  const law = source === null ? [] : [counting === 'reminder' ? source : msg(str`Frist: ${source}`)]
  return [
    ...(acts === 'counsellor' ? [] : [word(actorLabels[acts])]),
    ...law,
    ...(verified ? [] : [msg('Frist ungeprüft: bitte nachfragen, bis wann sie läuft')]),
  ]
}

/** Said wherever days by law are shown. */
export const noLegalAdvice = (): string =>
  msg(
    'Lotse rechnet mit den Feiertagen in Sachsen, hält fest und erinnert. Es entscheidet nichts und ersetzt keinen Rechtsrat: Verbindlich ist, was die Behörde sagt.',
  )

/** The day a field holds: as it was said, or null where nothing readable stands there. */
export const dayTyped = (words: string, today: Day): Day | null => {
  const text = words.trim()
  if (text === '') return null
  return dueDayFromWords(text, today)
}

export const typedDay = (day: Day | null): string => (day === null ? '' : germanDay(day))
