import type { CertificateKind, CertificateLanguage } from '../../../src/events/terms.ts'
import { german } from '../check-report/words-de.ts'
import { english } from '../check-report/words-en.ts'
import type { SignWords } from '../typed.ts'

type CertificateWords = {
  title: Record<CertificateKind, string>
  subject: Record<CertificateKind, string>
  attended: Record<CertificateKind, string>
  contents: Record<CertificateKind, string>
  documentTitle: (name: string) => string
  module: (module: number, title: string, day: string, place: string | null) => string
  signed: (day: string) => string
  signs: SignWords
}

const withPlace = (text: string, place: string | null): string => (place === null ? text : `${text}, ${place}`)

export const certificateWords: Record<CertificateLanguage, CertificateWords> = {
  de: {
    title: { training: 'Zertifikat', module: 'Teilnahmebescheinigung' },
    subject: { training: 'Ausbildung zum Welcome-Coach', module: 'Ein Modul der Ausbildung zum Welcome-Coach' },
    attended: {
      training: 'hat an allen drei Modulen der Ausbildung zum Welcome-Coach teilgenommen.',
      module: 'hat an einem der drei Module der Ausbildung zum Welcome-Coach teilgenommen.',
    },
    contents: { training: 'Inhalte', module: 'Inhalt' },
    documentTitle: (name) => `Welcome-Coach: ${name}`,
    module: (module, title, day, place) => withPlace(`Modul ${module}: ${title} – ${day}`, place),
    signed: (day) => `Ausgestellt am ${day}`,
    signs: german.signs,
  },
  en: {
    title: { training: 'Certificate', module: 'Certificate of attendance' },
    subject: { training: 'Welcome-Coach training', module: 'One module of the Welcome-Coach training' },
    attended: {
      training: 'took part in all three modules of the Welcome-Coach training.',
      module: 'took part in one of the three modules of the Welcome-Coach training.',
    },
    contents: { training: 'Contents', module: 'Content' },
    documentTitle: (name) => `Welcome-Coach: ${name}`,
    module: (module, title, day, place) => withPlace(`Module ${module}: ${title} – ${day}`, place),
    signed: (day) => `Issued on ${day}`,
    signs: english.signs,
  },
}
