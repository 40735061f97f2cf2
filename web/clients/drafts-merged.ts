/** A form's state: plain values by field, so that it can be kept, sent and compared. */
export type Draft = Record<string, unknown>

export type Merged<Fields extends Draft> = {
  draft: Fields
  /** Fields both changed, each otherwise: somebody has to choose. */
  disputed: (keyof Fields & string)[]
  /** Fields only the other changed: taken over. */
  taken: (keyof Fields & string)[]
}

export type Whose = 'mine' | 'theirs'

/** What somebody else made of it meanwhile; a field is `undefined` until it is chosen. */
export type Dispute<Fields extends Draft> = {
  mine: Fields
  theirs: Fields
  chosen: Record<string, Whose | undefined>
}

export const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** The fields in which two drafts differ. */
export const changedFields = <Fields extends Draft>(base: Fields, draft: Fields): (keyof Fields & string)[] =>
  Object.keys(base).filter((field) => !isSame(base[field], draft[field]))

/** Two edits of one state, field by field; of a disputed field, mine stays until it is chosen. */
export const mergeDrafts = <Fields extends Draft>(base: Fields, mine: Fields, theirs: Fields): Merged<Fields> => {
  const ofOther = changedFields(base, theirs).filter((field) => !isSame(mine[field], theirs[field]))
  const disputed = ofOther.filter((field) => !isSame(base[field], mine[field]))
  const taken = ofOther.filter((field) => !disputed.includes(field))
  const draft = { ...mine, ...Object.fromEntries(taken.map((field) => [field, theirs[field]])) }
  return { draft, disputed, taken }
}
