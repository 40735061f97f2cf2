import type { CheckKind } from '#terms/checks'
import type { Label } from './words.ts'

export const forWhom: Record<CheckKind, Label> = {
  company: { de: 'für Unternehmen', en: 'for companies' },
  municipality: { de: 'für Kommunen', en: 'for municipalities' },
}

export const whoSeesMore = (centre: string): Label => ({
  de: `Ihre Antworten sieht das ${centre}, um Sie zu beraten. Für den Vergleich in der Region werden nur Werte ohne Namen verwendet, und erst ab fünf anderen.`,
  en: `Your answers are seen by ${centre}, to advise you. For the comparison in the region only scores without names are used, and only from five others on.`,
})

export const topicOf = (number: number, of: number): Label => ({
  de: `Thema ${number} von ${of}`,
  en: `Topic ${number} of ${of}`,
})

export const minutesLeft = (minutes: number): Label => ({
  de: minutes <= 1 ? 'noch etwa eine Minute' : `noch etwa ${minutes} Minuten`,
  en: minutes <= 1 ? 'about one minute left' : `about ${minutes} minutes left`,
})

export const openStatements = (open: number): Label => ({
  de: open === 1 ? '1 Aussage offen' : `${open} Aussagen offen`,
  en: open === 1 ? '1 statement open' : `${open} statements open`,
})

export const answeredOf = (answered: number, of: number): Label => ({
  de: `${answered} von ${of} Aussagen beantwortet`,
  en: `${answered} of ${of} statements answered`,
})

export const goOnWith = (number: number, title: string): Label => ({
  de: `Weiter mit Thema ${number}: ${title}`,
  en: `Go on with topic ${number}: ${title}`,
})

export const savedAt = (time: string): Label => ({ de: `Gespeichert, ${time} Uhr`, en: `Saved at ${time}` })

export const waitingHere = (waiting: number): Label => ({
  de: `Keine Verbindung. ${waiting === 1 ? 'Eine Angabe wartet' : `${waiting} Angaben warten`} hier und ${waiting === 1 ? 'wird' : 'werden'} nachgereicht.`,
  en: `No connection. ${waiting === 1 ? 'One entry waits' : `${waiting} entries wait`} here and will be sent later.`,
})

export const openUntil = (day: string): Label => ({
  de: `Der Link gilt bis zum ${day}.`,
  en: `The link holds until ${day}.`,
})

export const finishedWithOpen = (open: number): Label => ({
  de: `${open === 1 ? 'Eine Aussage ist' : `${open} Aussagen sind`} noch offen. Sie können trotzdem abschließen: Offenes zählt nicht mit.`,
  en: `${open === 1 ? 'One statement is' : `${open} statements are`} still open. You can finish all the same: what is open does not count.`,
})

export const strongIn = (title: string): Label => ({ de: `Stark bei „${title}“.`, en: `Strong in “${title}”.` })

export const roomIn = (title: string): Label => ({
  de: `Bei „${title}“ ist noch Luft nach oben.`,
  en: `There is room for more in “${title}”.`,
})

export const percent = (score: number): Label => ({ de: `${score} %`, en: `${score}%` })

export const regionOf = (organisations: number): Label => ({
  de: `Die schmale Linie zeigt die mittlere Hälfte von ${organisations} anderen aus der Region, der Strich ihre Mitte.`,
  en: `The thin line shows the middle half of ${organisations} others from the region, the mark their median.`,
})

export const chartWords = (best: string, weakest: string): Label => ({
  de: `Profil über acht Themen. Am stärksten: ${best}. Am schwächsten: ${weakest}. Alle Werte stehen als Balken daneben.`,
  en: `Profile over eight topics. Strongest: ${best}. Weakest: ${weakest}. All scores stand beside it as bars.`,
})
