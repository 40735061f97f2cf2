import { ApiError } from '../api.ts'

/** While the connection is away, what was loaded stays: a list that is ticked at the door may not go from the screen. */
export const asItStood = async <Value>(asked: Promise<Value>, before: Value | undefined): Promise<Value> => {
  try {
    return await asked
  } catch (error) {
    if (before !== undefined && error instanceof ApiError && (error.status === 0 || error.status >= 500)) return before
    throw error
  }
}
