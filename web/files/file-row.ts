import { msg, str } from '@lit/localize'
import { html, nothing, type TemplateResult } from 'lit'
import type { KeptFile } from '#contract/files'
import { berlinDay, type Day } from '#rules/calendar'
import { shortName } from '../cases/entry-words.ts'
import '../components/action-menu.ts'
import { deleteForGood } from '../app/deletion-dialog.ts'
import type { MenuAction } from '../components/action-menu.ts'
import { nearDay } from '../components/format.ts'
import { icon } from '../components/icon.ts'
import { showError } from '../components/message.ts'
import { deleteDocument } from '../documents/api.ts'
import { downloadFile, showFile } from './file-preview.ts'
import { fileIcon, kindWords, maySee } from './words.ts'

type Acts = { today: Day; edit: (file: KeptFile) => void }

/** A file of a case, in a line: its name opens it. */
export const fileRow = (file: KeptFile, acts: Acts): TemplateResult => html`<li>
  ${icon(fileIcon(file.mediaType))}
  <div>
    <button class="link title no-print" @click=${() => openFile(file)}><bdi dir="ltr">${file.title}</bdi></button>
    <p class="meta">${fileWords(file, acts.today)}</p>
    ${file.note ? html`<p class="note s q">${file.note}</p>` : nothing}
  </div>
  <lotse-action-menu class="no-print" label=${msg(str`Mehr zu: ${file.title}`)} .actions=${actionsOf(file, acts)}></lotse-action-menu>
</li>`

/** To look at, where it can be; else onto the computer. */
export const openFile = (file: Pick<KeptFile, 'id' | 'title' | 'mediaType'>): Promise<void> =>
  maySee(file.mediaType) ? showFile(file) : download(file)

const download = (file: Pick<KeptFile, 'id' | 'title' | 'mediaType'>) => downloadFile(file).catch(showError)

const actionsOf = (file: KeptFile, { edit }: Acts): MenuAction[] => [
  ...(maySee(file.mediaType)
    ? [{ label: msg('Ansehen'), key: 'a', icon: 'eye' as const, act: () => void showFile(file) }]
    : []),
  { label: msg('Herunterladen'), key: 'h', icon: 'download', act: () => void download(file) },
  ...(file.mayChange
    ? ([
        { label: msg('Umbenennen und beschreiben …'), key: 'u', icon: 'pencil', act: () => edit(file) },
        { label: msg('Löschen …'), key: 'l', icon: 'trash', act: () => void deleteFile(file) },
      ] satisfies MenuAction[])
    : []),
]

const deleteFile = ({ id, title }: KeptFile) =>
  deleteForGood({
    act: () => deleteDocument(id),
    heading: msg('Datei löschen?'),
    what: title,
    consequences: [
      msg('Sie ist sofort und für immer weg. Rückgängig machen lässt sich das nicht.'),
      msg('Auch eine alte Sicherung bringt sie nicht zurück: Ihr Schlüssel wird mit gelöscht.'),
      msg(
        'Ihr Name, die Bemerkung und ihr Eintrag im Verlauf gehen mit. Im Protokoll bleibt, wer sie wann gelöscht hat.',
      ),
    ],
    done: msg('Die Datei ist gelöscht.'),
  })

/** `PDF, 1,2 MB, gestern, M. Hübner` */
const fileWords = (file: KeptFile, today: Day): string =>
  [
    kindWords(file),
    nearDay(berlinDay(new Date(file.createdAt)), today),
    ...(file.createdBy ? [shortName(file.createdBy)] : []),
  ].join(', ')
