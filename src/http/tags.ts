/** Whether `If-None-Match` names this ETag. */
export const isAmong = (tags: string | undefined, tag: string): boolean =>
  (tags ?? '').split(',').some((one) => one.trim().replace(/^W\//, '') === tag)
