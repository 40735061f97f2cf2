import { type Fields, isSame } from '#rules/drafts'

/** A form's state: plain values by field, so that it can be kept, sent and compared. */
export type { Fields as Draft }

export type Whose = 'mine' | 'theirs'

/** What somebody else made of it meanwhile; a field is `undefined` until it is chosen. */
export type Dispute<Form extends Fields> = {
  mine: Form
  theirs: Form
  chosen: Record<string, Whose | undefined>
}

/** The fields in which two drafts differ. */
export const changedFields = <Form extends Fields>(base: Form, draft: Form): (keyof Form & string)[] =>
  Object.keys(base).filter((field) => !isSame(base[field], draft[field]))
