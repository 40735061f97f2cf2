/** A word of the field in both languages of the screen. */
export type Label = { de: string; en: string }
