/** How far a batch is: `cancelled` too when whoever began it may not go on with it. */
export const batchStates = ['running', 'finished', 'cancelled'] as const

/** A group of recruits, not a mailing. */
export const mostPeople = 50
