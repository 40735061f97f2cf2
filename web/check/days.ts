import type { CheckLanguage } from '#terms/checks'

/** `3. März 2022`; days are shown as they are written: no time zone has a say. */
export const longDay = (day: string, language: CheckLanguage): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'de-DE', { timeZone: 'UTC', dateStyle: 'long' }).format(
    new Date(`${day}T12:00:00Z`),
  )
