import { eq } from 'drizzle-orm'
import type { Handle } from '../../db/open.ts'
import { users } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import { changesBetween, writeAudit } from '../audit/audit.ts'
import type { Stamp } from '../stamp.ts'
import { languageOf } from './queries.ts'
import type { Language } from './terms.ts'

/** Has the screen speak this language to whoever asks, on every device. Chosen already, it changes nothing. */
export const chooseLanguage = (handle: Handle, language: Language, stamp: Stamp): Promise<void> =>
  transaction(handle, async (tx) => {
    const { userId } = stamp.by
    if (userId === null) throw new Error('Only a user reads a screen')
    const changes = changesBetween({ language: await languageOf(tx, userId) }, { language })
    if (Object.keys(changes).length === 0) return
    await tx.update(users).set({ language }).where(eq(users.id, userId))
    await writeAudit(tx, 'user.language_chosen', userId, stamp, changes)
  })
