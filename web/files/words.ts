import { msg, str } from '@lit/localize'
import { type MediaType, mediaTypeLabels } from '#terms/documents'
import { region, word } from '../app/locale.ts'
import type { IconName } from '../components/icon.ts'

/** `1,2 MB`, `340 kB`. */
export const sizeWords = (bytes: number): string => {
  const [value, unit] = bytes >= 1e6 ? [bytes / 1e6, 'MB'] : [Math.max(1, bytes / 1e3), 'kB']
  return `${new Intl.NumberFormat(region(), { maximumFractionDigits: unit === 'MB' ? 1 : 0 }).format(value)} ${unit}`
}

/** `PDF, 1,2 MB` */
export const kindWords = ({ mediaType, bytes }: { mediaType: MediaType; bytes: number }): string =>
  `${word(mediaTypeLabels[mediaType])}, ${sizeWords(bytes)}`

export const fileIcon = (mediaType: MediaType): IconName => (mediaType.startsWith('image/') ? 'image' : 'file')

/** What can be looked at here; HEIC in some browsers. */
export const maySee = (mediaType: MediaType): boolean =>
  mediaType === 'application/pdf' || mediaType === 'text/plain' || mediaType.startsWith('image/')

export const takenWords = (): string =>
  msg('PDF, Bilder, Word, Excel, PowerPoint, OpenDocument und Text, bis 20 MB je Datei.')

/** What a browser calls every picture out of the clipboard. */
export const pastedName = (name: string, day: string): string =>
  /^image\.\w+$/.test(name) ? msg(str`Eingefügtes Bild vom ${day}.${name.split('.').at(-1) ?? ''}`) : name
