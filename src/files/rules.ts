import { documentEndings, type MediaType, mediaTypes, otherEndings } from '../documents/terms.ts'

/** What every file system takes, and whatever program comes later. */
const longestName = 255

/** Signs that part a path, that no file system takes, that show nothing, or that turn what is read around. */
const unfit = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}/\\:*?"<>|]/u
const everyUnfit = new RegExp(unfit.source, 'gu')

/** What Windows takes for a device, whatever ends it. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

export type NameRefusal = 'file_name_missing' | 'file_name_unfit' | 'file_name_too_long'

/** Why a file cannot be called that, or null. It is shown to people, and offered to their computers; it is never a path here. */
export const refusalOfName = (name: string): NameRefusal | null => {
  if (name.trim() === '') return 'file_name_missing'
  if (new TextEncoder().encode(name).length > longestName) return 'file_name_too_long'
  return unfit.test(name) || /^\.+$/.test(name.trim()) || reserved.test(name.trim()) ? 'file_name_unfit' : null
}

/** What a screen makes of the name somebody's computer gives a file, so that it is refused to nobody who cannot help it. */
export const fitName = (name: string): string => {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const plain = last.replace(everyUnfit, ' ').replace(/\s+/g, ' ').trim()
  const named = /^\.*$/.test(plain) ? 'Datei' : reserved.test(plain) ? `Datei ${plain}` : plain
  return shortened(named)
}

/** Cut before its ending, between two signs. */
const shortened = (name: string): string => {
  const ending = endingOf(name)
  const end = ending === '' ? '' : `.${ending}`
  const signs = [...name.slice(0, name.length - end.length)]
  while (new TextEncoder().encode(signs.join('') + end).length > longestName) signs.pop()
  return `${signs.join('').trimEnd()}${end}`
}

/** `pdf` of `Zeugnis.PDF`; nothing where what stands behind the last dot is none, as in `Brief vom 3.12`. */
export const endingOf = (name: string): string => /\.([a-z][a-z0-9]{0,9})$/i.exec(name.trim())?.[1]?.toLowerCase() ?? ''

const endingsOf = (mediaType: MediaType): readonly string[] => [
  documentEndings[mediaType],
  ...(otherEndings[mediaType] ?? []),
]

/** Every ending that a file may have, for whoever chooses one. */
export const possibleEndings: readonly string[] = mediaTypes.flatMap(endingsOf)

/** Whether a name says what the content is not: `Zeugnis.pdf` of a document that was written with Word. */
export const belies = (name: string, mediaType: MediaType): boolean => {
  const ending = endingOf(name)
  return possibleEndings.includes(ending) && !endingsOf(mediaType).includes(ending)
}

/** Text has no sign to know it by: that it is one, its name must say, or say nothing. */
export const mayBeText = (name: string): boolean => ['', ...endingsOf('text/plain')].includes(endingOf(name))
