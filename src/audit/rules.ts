type Change = { from: unknown; to: unknown }

/** The audit trail outlives what is erased: of these fields it says that something was written, not what. */
export const hidingWords = (changes: Record<string, Change>, fields: readonly string[]): Record<string, Change> =>
  Object.fromEntries(
    Object.entries(changes).map(([field, { from, to }]) =>
      fields.includes(field) ? [field, { from: hidden(from), to: hidden(to) }] : [field, { from, to }],
    ),
  )

const hidden = (value: unknown): '…' | null => (value === null || value === undefined ? null : '…')
