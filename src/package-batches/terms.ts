/** How far a batch is: `cancelled` ends after the booklet that is being made. */
export const batchStates = ['running', 'finished', 'cancelled'] as const

/** A group of recruits, not a mailing. */
export const mostPeople = 50
