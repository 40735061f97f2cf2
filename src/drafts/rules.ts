/** What a form holds: its fields by name. */
export type Fields = Record<string, unknown>

/** Two edits of one thing, brought together field by field. */
export type Merged<Form extends Fields> = {
  /** Fields that only one side changed are that side's, sets have what either added; of a conflict, it has mine. */
  merged: Form
  /** What both changed, each differently. */
  conflicts: (keyof Form & string)[]
  /** What stands otherwise than I left it, because they changed it. */
  taken: (keyof Form & string)[]
}

/** Lists whose order says nothing. Of nationalities the first counts, and a residence is a row: both are for a person to choose. */
const sets = ['topicIds', 'roles', 'readerIds']

/**
 * Three-way merge by field: what only one side changed is that side's, what both changed alike is no conflict, and sets
 * have what either added. Whatever else both changed is for a person to choose.
 */
export const mergeFields = <Form extends Fields>(base: Form, mine: Form, theirs: Form): Merged<Form> => {
  const merged: Fields = {}
  const conflicts: string[] = []
  for (const field of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
    const value = mergedValue(field, base[field], mine[field], theirs[field])
    if (value === conflict) conflicts.push(field)
    merged[field] = value === conflict ? mine[field] : value
  }
  const taken = Object.keys(merged).filter((field) => !isSame(merged[field], mine[field]))
  return { merged: merged as Form, conflicts, taken }
}

const conflict = Symbol('both changed it')

const mergedValue = (field: string, base: unknown, mine: unknown, theirs: unknown): unknown => {
  if (isSame(mine, theirs) || isSame(base, theirs)) return mine
  if (isSame(base, mine)) return theirs
  if (sets.includes(field) && Array.isArray(mine) && Array.isArray(theirs)) return mergedSet(listOf(base), mine, theirs)
  return conflict
}

/** Theirs in their order, without what I removed, then what I added. */
const mergedSet = (base: readonly unknown[], mine: readonly unknown[], theirs: readonly unknown[]): unknown[] => [
  ...theirs.filter((one) => mine.includes(one) || !base.includes(one)),
  ...mine.filter((one) => !theirs.includes(one) && !base.includes(one)),
]

/**
 * The same person's writing on two devices: nobody is there to ask, and no word may go. Objects merge field by field; of a
 * text that both changed, both stay; of anything else, mine, unless there is nothing in it.
 */
export const mergeDrafts = <Content extends Fields>(base: Fields, mine: Content, theirs: Fields): Content => {
  const { merged, conflicts } = mergeFields<Fields>(base, mine, theirs)
  for (const field of conflicts) merged[field] = bothOf(field, base[field], mine[field], theirs[field])
  return merged as Content
}

const bothOf = (field: string, base: unknown, mine: unknown, theirs: unknown): unknown => {
  if (mine === '' || mine === null || mine === undefined) return theirs
  if (isFields(mine) && isFields(theirs)) return mergeDrafts(fieldsOf(base), mine, theirs)
  if (Array.isArray(mine) && Array.isArray(theirs)) return bothLists(listOf(base), mine, theirs)
  if (field === 'note' && typeof mine === 'string' && typeof theirs === 'string')
    return bothTexts(typeof base === 'string' ? base : '', mine, theirs)
  return mine
}

/** Mine in my order, without the untouched that they removed, then what they added. Rows with an `id` are the same by it. */
const bothLists = (base: readonly unknown[], mine: readonly unknown[], theirs: readonly unknown[]): unknown[] => {
  const sameIn = (list: readonly unknown[], one: unknown) => list.find((other) => keyOf(other) === keyOf(one))
  const mineStill = mine.filter((one) => sameIn(theirs, one) !== undefined || !isSame(one, sameIn(base, one)))
  return [
    ...mineStill.map((one) => {
      const other = sameIn(theirs, one)
      return isFields(one) && isFields(other) ? mergeDrafts(fieldsOf(sameIn(base, one)), one, other) : one
    }),
    ...theirs.filter((one) => sameIn(mine, one) === undefined && sameIn(base, one) === undefined),
  ]
}

const keyOf = (one: unknown): unknown => (isFields(one) && one.id !== undefined ? one.id : JSON.stringify(one))

/**
 * What they only wrote on before or after the old text has mine in its place; else one after the other. Whole words alone are
 * replaced: an old `Ja` is no part of `Januar`.
 */
export const bothTexts = (base: string, mine: string, theirs: string): string => {
  if (holdsWords(mine, theirs)) return mine
  if (holdsWords(theirs, mine)) return theirs
  const old = base.trim()
  if (old !== '' && theirs.startsWith(old) && beginsAnew.test(theirs.slice(old.length)))
    return mine + theirs.slice(old.length)
  if (old !== '' && theirs.endsWith(old) && hasEnded.test(theirs.slice(0, -old.length)))
    return theirs.slice(0, -old.length) + mine
  return `${theirs.trimEnd()}\n\n${mine.trimStart()}`
}

/** What may stand after a whole word, and before one: `3` is none in `3.5.` */
const beginsAnew = /^[.,;:!?…)“"]*(?:\s|$)/u
const hasEnded = /(?:^|\s)[(„"]*$/u

/** Whether the one has all of the other in one piece, with no word of it cut out of a longer one. */
const holdsWords = (text: string, part: string): boolean => {
  if (part.trim() === '') return true
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) {
    if (beginsAnew.test(text.slice(at + part.length)) && hasEnded.test(text.slice(0, at))) return true
  }
  return false
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {})

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** Equal as JSON is: nothing that a form holds is more. */
export const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null)

/** Where a draft waits that its author cannot see now, while another stands at its place; no form writes there. */
export const asideOf = (place: string, id: string): string => `${homeOf(place)}/${id}`

/** The place a draft was written at, also of one that was put aside. */
export const homeOf = (place: string): string => place.split('/')[0] ?? place
