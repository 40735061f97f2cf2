import { Refusal } from '../errors.ts'

/** The same statement of a sheet is not agreed twice at the same time. */
export const measureAgreed = () => new Refusal(409, 'measure_agreed_already')
