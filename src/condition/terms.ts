import type { Label } from '../terms.ts'

/** What can keep the centre from being written to. */
export const storageTroubles = ['full', 'read_only', 'busy', 'damaged', 'failed'] as const
export type StorageTrouble = (typeof storageTroubles)[number]

/** What the administrator does about each. */
export const storageTroubleLabels: Record<StorageTrouble, Label> = {
  full: {
    de: 'Die Festplatte des Servers ist voll: Nichts wird mehr gespeichert. Schaffen Sie Platz; dann geht es von selbst weiter.',
    en: 'The server’s disk is full: nothing is saved any more. Make room; then it goes on by itself.',
  },
  read_only: {
    de: 'Die Datenbank lässt sich nur lesen: Nichts wird gespeichert. Geben Sie dem Konto, unter dem Lotse läuft, im Ordner des Zentrums das Recht zu schreiben; dann Lotse neu starten.',
    en: 'The database can only be read: nothing is saved. Give the account under which Lotse runs the right to write in the centre’s folder; then restart Lotse.',
  },
  busy: {
    de: 'Ein anderes Programm hält die Datenbank besetzt: Nichts wird gespeichert. Läuft ein Import, warten Sie ihn ab; sonst beenden Sie das andere Programm.',
    en: 'Another program keeps the database busy: nothing is saved. If it is an import, wait for it; otherwise end the other program.',
  },
  damaged: {
    de: 'Die Datenbank ist beschädigt. Beenden Sie Lotse, stellen Sie den Ordner beiseite, und holen Sie die letzte gute Sicherung zurück.',
    en: 'The database is damaged. Stop Lotse, put the folder aside, and restore the last good backup.',
  },
  failed: {
    de: 'Die Festplatte des Servers nimmt nichts an: Nichts wird gespeichert. Sehen Sie nach, ob sie voll, schreibgeschützt oder defekt ist.',
    en: 'The server’s disk takes nothing: nothing is saved. See whether it is full, write-protected or broken.',
  },
}
