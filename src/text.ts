/** What somebody typed, as it is kept: composed (NFC), without blanks around it; nothing but blanks is not recorded. */
export const tidied = (text: string | null | undefined): string | null => text?.normalize('NFC').trim() || null
