import type { CheckLanguage } from '../../../src/checks/terms.ts'

const months: Record<CheckLanguage, string[]> = {
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
}

/** `2022-03-03` → `3. März 2022`, `3 March 2022`: the same on every machine, with a gap that does not break. */
export const longDay = (day: string, language: CheckLanguage): string => {
  const [year, month, date] = day.split('-').map(Number)
  const name = months[language][(month ?? 1) - 1]
  return `${date}${language === 'de' ? '.' : ''}\u00a0${name} ${year}`
}
