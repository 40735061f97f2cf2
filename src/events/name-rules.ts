import { compactFormsOf, formsOf } from '../names/rules.ts'

const suggestedAtMost = 5
/** Fewer letters begin too many names. */
const fewestLetters = 5

const legalForms =
  /\b(?:g?gmbh|mbh|ug|haftungsbeschraenkt|haftungsbeschrankt|ag|kg|ohg|gbr|eg|ek|e k|e v|ev|co|und co|se|kgaa|inh)\b/g

/** `Drehwerk Aue GmbH & Co. KG` as `drehwerk aue`: a list says the legal form or leaves it out. */
const cores = (name: string): string[] =>
  formsOf(name).map((form) => form.replace(legalForms, ' ').replace(/\s+/g, ' ').trim())

type Meant<Organisation> = { one: Organisation; same: boolean }

/** For names as somebody typed them: who may be meant. `same`: named alike but for spelling; the others nearly. */
export const meantBy = <Organisation extends { name: string }>(
  all: readonly Organisation[],
): ((name: string) => Meant<Organisation>[]) => {
  const known = all.map((one) => ({ one, compact: compactFormsOf(one.name), cores: cores(one.name) }))
  return (name) => {
    const [compact, core] = [compactFormsOf(name), cores(name).filter((form) => form.length >= fewestLetters)]
    const same = known.filter((other) => compact.some((form) => form !== '' && other.compact.includes(form)))
    const near = known.filter(
      (other) => !same.includes(other) && core.some((form) => other.cores.some((theirs) => isNear(form, theirs))),
    )
    return [...same.map(({ one }) => ({ one, same: true })), ...near.map(({ one }) => ({ one, same: false }))].slice(
      0,
      suggestedAtMost,
    )
  }
}

/** Alike without the legal form, or the one begins as the other is called. */
const isNear = (one: string, other: string): boolean => {
  if (other.length < fewestLetters) return false
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  return long === short || long.startsWith(`${short} `)
}
