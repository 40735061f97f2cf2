import type { Label } from '../terms.ts'

export const backupKinds = ['nightly', 'command'] as const
export type BackupKind = (typeof backupKinds)[number]

export const backupKindLabels: Record<BackupKind, Label> = {
  nightly: { de: 'in der Nacht', en: 'nightly' },
  command: { de: 'von Hand', en: 'by hand' },
}

/** Why a backup was not made, as far as a person can act on it. */
export const backupFailures = ['disk_full', 'not_writable', 'damaged', 'failed'] as const
export type BackupFailure = (typeof backupFailures)[number]

export const backupFailureLabels: Record<BackupFailure, Label> = {
  disk_full: {
    de: 'Die Festplatte ist voll. Schaffen Sie Platz im Ordner der Sicherungen.',
    en: 'The disk is full. Make room in the folder of the backups.',
  },
  not_writable: {
    de: 'Lotse darf in den Ordner der Sicherungen nicht schreiben.',
    en: 'Lotse may not write into the folder of the backups.',
  },
  damaged: {
    de: 'Die Datenbank ist beschädigt. Holen Sie die letzte gute Sicherung zurück.',
    en: 'The database is damaged. Restore the last good backup.',
  },
  failed: {
    de: 'Näheres steht im Protokoll des Servers.',
    en: 'The server’s log says more.',
  },
}
